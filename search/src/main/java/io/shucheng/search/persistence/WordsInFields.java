package io.shucheng.search.persistence;

import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * What it is worth that a field has a word (BM25). A book is no better for naming its title twice,
 * an author none the less for having a translator beside: repetition counts little, and length only
 * in titles.
 */
final class WordsInFields extends PerFieldSimilarityWrapper {

  private static final float LITTLE_REPETITION = 0.3f;

  private final Similarity titles = new WordsInField(LITTLE_REPETITION, 0.6f);
  private final Similarity popularity = new Popularity();
  private final Similarity others = new WordsInField(LITTLE_REPETITION, 0f);

  @Override
  public Similarity get(String field) {
    return switch (field) {
      case Fields.TITLE -> titles;
      case Fields.TITLE_BEGINNING, Fields.CONTRIBUTOR_BEGINNING, Fields.SERIES_BEGINNING ->
          popularity;
      default -> others;
    };
  }
}
