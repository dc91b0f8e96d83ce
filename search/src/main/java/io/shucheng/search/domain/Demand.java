package io.shucheng.search.domain;

/** How much of a text a book must have. */
public enum Demand {
  EVERY_WORD,
  /** At least half of the words, for what is half remembered. */
  MOST_WORDS
}
