package io.shucheng.storefront.http.browsing;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What else to look for where words find nothing: up to {@value #MOST} of them with one left out,
 * and of more the longest alone, which tell most.
 */
record FewerWords(String text) {

  private static final int MOST = 4;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}\"“”《》]+");

  /** Begins a word that must be missing. */
  private static final String NOT = "-";

  List<String> all() {
    List<String> words =
        BETWEEN_WORDS
            .splitAsStream(text)
            .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
            .distinct()
            .toList();
    if (words.size() < 2) {
      return List.of();
    }
    return words.size() > MOST ? longest(words) : withoutOne(words);
  }

  private static List<String> longest(List<String> words) {
    return words.stream()
        .filter(word -> !word.startsWith(NOT))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(MOST)
        .toList();
  }

  private static List<String> withoutOne(List<String> words) {
    return IntStream.range(0, words.size())
        .mapToObj(
            left ->
                IntStream.range(0, words.size())
                    .filter(word -> word != words.size() - 1 - left)
                    .mapToObj(words::get)
                    .collect(Collectors.joining(" ")))
        .filter(rest -> !rest.startsWith(NOT) || rest.contains(" "))
        .toList();
  }
}
