package io.shucheng.search.persistence;

/** How much each thing raises a book; tried on the 10,000 books of goodbooks-10k. */
final class Weights {

  static final float TITLE = 2.0f;
  static final float CONTRIBUTOR = 2.0f;
  static final float SERIES = 1.0f;

  /** The words stand together, in their order. */
  static final float PHRASE = 2.0f;

  /** The text is a title, a name, a series, whole. */
  static final float WHOLE_TITLE = 6.0f;

  static final float WHOLE_ORIGINAL_TITLE = 3.0f;
  static final float WHOLE_NAME = 4.0f;
  static final float WHOLE_SERIES = 4.0f;

  /** What each further reason of the same kind counts beside the best. */
  static final float OTHER_REASONS = 0.1f;

  /** Above anything that words can reach. */
  static final float ISBN = 10_000f;

  /** For each e-fold of readers who rated the book. */
  static final float POPULARITY = 0.9f;

  /** The book is in the language of the text, as far as its script tells. */
  static final float OWN_LANGUAGE = 2.0f;

  static final float IN_STOCK = 0.5f;

  private Weights() {}
}
