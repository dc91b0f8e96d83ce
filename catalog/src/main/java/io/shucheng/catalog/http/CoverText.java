package io.shucheng.catalog.http;

import java.util.ArrayList;
import java.util.List;

/**
 * Text broken into lines that fit.
 *
 * @param size of the letters, in the cover's units
 */
record CoverText(List<String> lines, int size) {

  /** How wide a letter is, of its size: Chinese ones are square, Latin ones about half. */
  private static final double WIDE = 1.0;

  private static final double CAPITAL = 0.74;
  private static final double NARROW = 0.55;

  /** The largest of the sizes at which the text fits; at the smallest it is cut. */
  static CoverText fit(String text, int width, int height, int... sizes) {
    for (int size : sizes) {
      List<String> lines = broken(text, width, size);
      if (lines.size() <= lineCount(height, size)) {
        return new CoverText(lines, size);
      }
    }
    int smallest = sizes[sizes.length - 1];
    int mostLines = lineCount(height, smallest);
    List<String> lines = new ArrayList<>(broken(text, width, smallest).subList(0, mostLines));
    lines.set(mostLines - 1, lines.getLast() + "…");
    return new CoverText(lines, smallest);
  }

  /** How far apart lines stand. */
  int leading() {
    return size * 6 / 5;
  }

  private static int lineCount(int height, int size) {
    return Math.max(1, height * 5 / (size * 6));
  }

  private static List<String> broken(String text, int width, int size) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words(text)) {
      if (!line.isEmpty() && widthOf(line + word.strip(), size) > width) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? word.stripLeading() : word);
      while (widthOf(line.toString().strip(), size) > width) {
        int fitting = fitting(line, width, size);
        lines.add(line.substring(0, fitting));
        line.delete(0, fitting);
      }
    }
    if (!line.toString().isBlank()) {
      lines.add(line.toString().strip());
    }
    return lines;
  }

  /** Where a line may break: behind spaces and hyphens, and between Chinese characters. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            letter -> {
              if (Character.isIdeographic(letter) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
              }
              word.appendCodePoint(letter);
              if (letter == ' ' || letter == '-') {
                words.add(word.toString());
                word.setLength(0);
              }
            });
    words.add(word.toString());
    return words;
  }

  private static int fitting(CharSequence line, int width, int size) {
    int end = Character.charCount(Character.codePointAt(line, 0));
    while (end < line.length()) {
      int next = end + Character.charCount(Character.codePointAt(line, end));
      if (widthOf(line.subSequence(0, next).toString(), size) > width) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static double widthOf(String text, int size) {
    return size
        * text.codePoints()
            .mapToDouble(
                letter ->
                    letter >= 0x2E80
                        ? WIDE
                        : Character.isUpperCase(letter) || letter == 'm' || letter == 'w'
                            ? CAPITAL
                            : NARROW)
            .sum();
  }
}
