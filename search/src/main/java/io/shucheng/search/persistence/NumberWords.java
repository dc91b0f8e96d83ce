package io.shucheng.search.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The other ways in which a number is written: {@code 7} and seven, {@code 1984} and 一九八四. */
final class NumberWords {

  private static final List<String> WORDS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final String CHINESE = "〇一二三四五六七八九";
  private static final int MOST_DIGITS = 4;

  private static final Map<String, String> OTHERS = new HashMap<>();

  static {
    for (int i = 0; i < WORDS.size(); i++) {
      OTHERS.put(WORDS.get(i), Integer.toString(i));
      OTHERS.put(Integer.toString(i), WORDS.get(i));
    }
  }

  private NumberWords() {}

  /** The terms of each other writing. */
  static List<List<String>> of(String term) {
    List<List<String>> writings = new ArrayList<>();
    String other = OTHERS.get(term);
    if (other != null) {
      writings.add(List.of(other));
    }
    if (isDigits(term)) {
      writings.add(chinese(term));
    }
    return writings;
  }

  private static boolean isDigits(String term) {
    return term.length() > 1
        && term.length() <= MOST_DIGITS
        && term.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** In pairs, as the index has them. */
  private static List<String> chinese(String digits) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < digits.length(); i++) {
      pairs.add(chinese(digits.charAt(i)) + chinese(digits.charAt(i + 1)));
    }
    return pairs;
  }

  private static String chinese(char digit) {
    return CHINESE.substring(digit - '0', digit - '0' + 1);
  }
}
