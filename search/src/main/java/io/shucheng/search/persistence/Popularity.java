package io.shucheng.search.persistence;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How popular a book is, told as the frequency of its beginnings: so the index knows of each block
 * of books how popular they are at most, and passes over those that cannot be suggested.
 */
final class Popularity extends Similarity {

  /** Books are told apart whose readers differ by a twentieth. */
  private static final int LEVELS_OF_AN_OCTAVE = 16;

  /** A book's level: 1 and more. */
  static int level(long readers) {
    return 1 + (int) (Math.log((double) Math.max(1, readers)) / Math.log(2) * LEVELS_OF_AN_OCTAVE);
  }

  @Override
  public long computeNorm(FieldInvertState state) {
    return 1;
  }

  @Override
  public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
    return new SimScorer() {
      @Override
      public float score(float frequency, long norm) {
        return frequency;
      }
    };
  }
}
