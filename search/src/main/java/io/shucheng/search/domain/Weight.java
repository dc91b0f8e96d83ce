package io.shucheng.search.domain;

/** Something that raises a book, and how much it does so unless a setting says otherwise. */
public enum Weight {
  /** A word stands in the title, the original title, or the subtitle. */
  TITLE(2.0f),
  CONTRIBUTOR(2.0f),
  SERIES(1.0f),

  /** The words stand together, in their order. */
  PHRASE(2.0f),

  /** The text is a title, a name, a series, whole. */
  WHOLE_TITLE(14.0f),
  WHOLE_ORIGINAL_TITLE(9.0f),
  WHOLE_NAME(14.0f),
  WHOLE_SERIES(9.0f),

  /** The text is a series, and the book its first volume. */
  FIRST_OF_SERIES(5.0f),

  /** The text is a title, a name or a series in pinyin, or its initials. */
  WHOLE_PINYIN(12.0f),

  /** What each further reason of the same kind counts beside the best. */
  OTHER_REASONS(0.1f),

  /** Above anything that words can reach. */
  ISBN(10_000f),

  /** For each e-fold of readers who rated the book. */
  POPULARITY(0.9f),

  /** A book that is out today has half of it, and half of that in the two years that follow. */
  FRESHNESS(1.0f),

  /** The book is in the language of the text, as far as its script tells. */
  OWN_LANGUAGE(2.0f),
  IN_STOCK(0.5f);

  private final float usual;

  Weight(float usual) {
    this.usual = usual;
  }

  float usual() {
    return usual;
  }
}
