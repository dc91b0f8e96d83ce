package io.shucheng.search.persistence.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** How Chinese characters are read, in pinyin without tones. */
public final class Pinyin {

  private static final String TABLE = "/io/shucheng/search/pinyin.txt";
  private static final int LONGEST_SYLLABLE = 6;

  /** Longer words are no pinyin. */
  private static final int LONGEST_WORD = 40;

  private static final int MOST_PARTINGS = 4;

  private static final Set<String> SYLLABLES = new HashSet<>();
  private static final Map<String, Set<String>> READINGS = new HashMap<>();

  static {
    read();
  }

  private Pinyin() {}

  /**
   * The readings of a character, in the order of the alphabet.
   *
   * @param character simplified
   */
  static Set<String> readings(String character) {
    return READINGS.getOrDefault(character, Set.of());
  }

  /** The ways to part a Latin word into syllables; none where it is no pinyin. */
  public static List<List<String>> partings(String word) {
    List<List<String>> partings = new ArrayList<>();
    if (word.length() <= LONGEST_WORD) {
      part(word, 0, new ArrayList<>(), partings);
    }
    return partings;
  }

  /** Longer syllables first, as most readers would. */
  private static void part(
      String word, int from, List<String> before, List<List<String>> partings) {
    if (from == word.length()) {
      partings.add(List.copyOf(before));
      return;
    }
    for (int end = Math.min(word.length(), from + LONGEST_SYLLABLE); end > from; end--) {
      if (partings.size() < MOST_PARTINGS && SYLLABLES.contains(word.substring(from, end))) {
        before.add(word.substring(from, end));
        part(word, end, before, partings);
        before.removeLast();
      }
    }
  }

  private static void read() {
    try (InputStream table = Objects.requireNonNull(Pinyin.class.getResourceAsStream(TABLE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(Pinyin::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String line) {
    int space = line.indexOf(' ');
    String syllable = line.substring(0, space);
    List<String> writings =
        syllable.contains("v") ? List.of(syllable, syllable.replace('v', 'u')) : List.of(syllable);
    SYLLABLES.addAll(writings);
    line.substring(space + 1)
        .chars()
        .forEach(
            character ->
                READINGS
                    .computeIfAbsent(Character.toString(character), _ -> new TreeSet<>())
                    .addAll(writings));
  }
}
