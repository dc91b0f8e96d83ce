package io.shuchengperf.searching;

/** A kind of question, with what it may cost. */
enum Kind {
  WORDS("two words of a title", "two words", true),
  CHARACTERS("two characters of a Chinese title", "two characters", true),
  ANY("two words or characters of a title, however many books have them", "any words", false),
  FREQUENT("one of the 20 most frequent words", "frequent word", false),
  EVERYTHING("no words at all", "no words", false),
  SUGGESTION("a suggestion, for two to four letters or two characters", "suggestion", false),
  KEPT("a search that was asked before, kept", "kept", false),
  LOOK("a look at a book", "look", false);

  private final String words;
  private final String brief;
  private final boolean narrow;

  Kind(String words, String brief, boolean narrow) {
    this.words = words;
    this.brief = brief;
    this.narrow = narrow;
  }

  /** As a table has it. */
  String words() {
    return words;
  }

  /** As a plot has it. */
  String brief() {
    return brief;
  }

  /** Whether all words are demanded, and 1 to 1,000 books have them. */
  boolean isNarrow() {
    return narrow;
  }
}
