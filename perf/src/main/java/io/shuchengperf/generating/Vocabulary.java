package io.shuchengperf.generating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Made-up words as frequent as a language has them: Zipf's law, the first the most frequent. */
final class Vocabulary {

  private static final String[] BEGINNINGS = {
    "b", "br", "c", "cl", "d", "dr", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "r",
    "s", "st", "t", "tr", "v", "w"
  };
  private static final String[] MIDDLES = {"a", "e", "i", "o", "u", "ea", "ou", "ai"};
  private static final String[] ENDS = {"", "n", "r", "l", "m", "th", "ck", "nd", "st", "rd"};

  private static final int FIRST_CHARACTER = 0x4E00;

  private final List<String> words;
  private final double[] cumulated;

  private Vocabulary(List<String> words) {
    this.words = words;
    this.cumulated = new double[words.size()];
    double sum = 0;
    for (int i = 0; i < cumulated.length; i++) {
      sum += 1.0 / (i + 1);
      cumulated[i] = sum;
    }
  }

  /** Latin words of one to three syllables. */
  static Vocabulary latin(int size, Random random) {
    Set<String> words = new LinkedHashSet<>();
    while (words.size() < size) {
      StringBuilder word = new StringBuilder();
      for (int syllables = 1 + random.nextInt(3); syllables > 0; syllables--) {
        word.append(BEGINNINGS[random.nextInt(BEGINNINGS.length)])
            .append(MIDDLES[random.nextInt(MIDDLES.length)])
            .append(ENDS[random.nextInt(ENDS.length)]);
      }
      words.add(word.toString());
    }
    return new Vocabulary(List.copyOf(words));
  }

  /** Chinese characters. */
  static Vocabulary chinese(int size, Random random) {
    List<String> characters = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      characters.add(Character.toString(FIRST_CHARACTER + 7 * i + random.nextInt(7)));
    }
    Collections.shuffle(characters, random);
    return new Vocabulary(List.copyOf(characters));
  }

  /** The most frequent. */
  List<String> first(int count) {
    return words.subList(0, count);
  }

  String draw(Random random) {
    double at = random.nextDouble() * cumulated[cumulated.length - 1];
    int found = Arrays.binarySearch(cumulated, at);
    return words.get(Math.min(found < 0 ? -found - 1 : found, words.size() - 1));
  }
}
