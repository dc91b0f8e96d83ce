package io.shuchengperf.searching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What readers type who look for some titles. A text is drawn either to be measured or to warm a
 * shop up, never for both. Used by one thread.
 */
final class Texts {

  /** After so many draws in a row that bring nothing new, there is nothing new. */
  static final int PATIENCE = 2_000;

  private final List<String> latin;
  private final List<String> chinese;
  private final Random random;
  private final boolean measured;

  private Texts(List<String> titles, Random random, boolean measured) {
    this.latin = titles.stream().filter(title -> !isChinese(title)).toList();
    this.chinese = titles.stream().filter(Texts::isChinese).toList();
    this.random = random;
    this.measured = measured;
  }

  static Texts toMeasure(List<String> titles, Random random) {
    return new Texts(titles, random, true);
  }

  static Texts toWarmUp(List<String> titles, Random random) {
    return new Texts(titles, random, false);
  }

  /** No two alike; fewer where there are not so many. */
  static List<String> distinct(Supplier<String> draw, int count) {
    Set<String> texts = new LinkedHashSet<>();
    for (int vain = 0; texts.size() < count && vain < PATIENCE; ) {
      vain = texts.add(draw.get()) ? 0 : vain + 1;
    }
    return List.copyOf(texts);
  }

  /** Two words of a title. */
  String words() {
    return draw(
        () -> {
          String[] words = any(latin).split(" ", -1);
          String first = words[random.nextInt(words.length)];
          String second = words[random.nextInt(words.length)];
          return first.equals(second) ? "" : first + " " + second;
        });
  }

  /** Either; one in five Chinese. */
  String any() {
    return random.nextInt(5) == 0 ? characters() : words();
  }

  /** Two characters in a row of a Chinese title. */
  String characters() {
    return draw(
        () -> {
          String title = any(chinese);
          int from = random.nextInt(title.length() - 1);
          return title.substring(from, from + 2);
        });
  }

  /** The first two to four letters of a word, or two characters; one in five Chinese. */
  String beginning() {
    return random.nextInt(5) == 0
        ? characters()
        : draw(
            () -> {
              String[] words = any(latin).split(" ", -1);
              String word = words[random.nextInt(words.length)];
              return word.substring(0, Math.min(word.length(), 2 + random.nextInt(3)));
            });
  }

  static boolean isChinese(String text) {
    return Character.isIdeographic(text.codePointAt(0));
  }

  /** Nothing is drawn where the text is empty. */
  private String draw(Supplier<String> text) {
    String drawn = text.get();
    while (drawn.isEmpty() || isToMeasure(drawn) != measured) {
      drawn = text.get();
    }
    return drawn;
  }

  /** Half of all texts. */
  private static boolean isToMeasure(String text) {
    return Integer.bitCount(text.hashCode()) % 2 == 0;
  }

  private String any(List<String> titles) {
    return titles.get(random.nextInt(titles.size()));
  }
}
