package io.shucheng.search.persistence;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * BM25 as Lucene's {@code BM25Similarity} has it, to the last bit, without the table of 256 lengths
 * that that makes for each term of each search, and the texts that would explain it. Thread-safe.
 */
final class WordsInField extends Similarity {

  private final float repetition;
  private final float length;

  /** Of the average length that fields had last. */
  private volatile Lengths lengths;

  /**
   * @param repetition what more of a word is worth, {@code k1}
   * @param length how much shorter fields are preferred, {@code b}, from 0 to 1
   */
  WordsInField(float repetition, float length) {
    this.repetition = repetition;
    this.length = length;
    this.lengths = Lengths.of(repetition, length, 1);
  }

  @Override
  public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... terms) {
    float average = (float) (field.sumTotalTermFreq() / (double) field.docCount());
    Lengths known = lengths;
    if (known.average != average) {
      known = Lengths.of(repetition, length, average);
      lengths = known;
    }
    double rareness = 0;
    for (TermStatistics term : terms) {
      rareness += rareness(term.docFreq(), field.docCount());
    }
    return new Scorer(boost * (float) rareness, known.inverses);
  }

  private static float rareness(long documents, long all) {
    return (float) Math.log(1 + (all - documents + 0.5D) / (documents + 0.5D));
  }

  /** The inverse of what each length makes of a repetition, by the byte that tells the length. */
  private static final class Lengths {

    private static final int COUNT = 256;

    private final float average;
    private final float[] inverses = new float[COUNT];

    private Lengths(float average) {
      this.average = average;
    }

    private static Lengths of(float repetition, float length, float average) {
      Lengths lengths = new Lengths(average);
      for (int i = 0; i < COUNT; i++) {
        lengths.inverses[i] =
            1f / (repetition * ((1 - length) + length * SmallFloat.byte4ToInt((byte) i) / average));
      }
      return lengths;
    }
  }

  /** Tells what a word is worth in a field. */
  private static final class Scorer extends SimScorer {

    private final float weight;
    private final float[] inverses;

    private Scorer(float weight, float[] inverses) {
      this.weight = weight;
      this.inverses = inverses;
    }

    @Override
    public float score(float frequency, long norm) {
      // rises with the frequency and falls with the length, rounded as it may be
      return weight - weight / (1f + frequency * inverses[(byte) norm & 0xFF]);
    }
  }
}
