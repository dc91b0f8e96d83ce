package io.shucheng.search.persistence.analysis;

import java.util.Set;

/** Words that a title may lack although the reader remembers them, or the other way about. */
public final class StopWords {

  private static final Set<String> ENGLISH =
      Set.of(
          "a", "an", "the", "and", "at", "by", "for", "from", "in", "of", "on", "or", "to", "with");
  private static final Set<String> CHINESE = Set.of("的", "了", "之", "与", "和", "及", "在", "是");

  private StopWords() {}

  /** Whether a word may be missing from what is found. */
  public static boolean contains(Word word) {
    return (word.chinese() ? CHINESE : ENGLISH).contains(word.form());
  }
}
