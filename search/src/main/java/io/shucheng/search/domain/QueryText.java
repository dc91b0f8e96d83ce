package io.shucheng.search.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reader typed: loose words and phrases in quotation marks. Nothing in it is an operator; a
 * mark without its partner is no mark.
 */
public record QueryText(List<Part> parts) {

  /** Longer texts are cut. */
  public static final int MOST_CHARACTERS = 500;

  private static final String OPENING = "\"“”„«「『";
  private static final String CLOSING = "\"”““»」』";

  public QueryText {
    parts = List.copyOf(parts);
  }

  /**
   * A piece of the text.
   *
   * @param start where it begins in the whole
   * @param quoted whether its words belong together
   */
  public record Part(String text, int start, boolean quoted) {}

  /** Takes a text apart. */
  public static QueryText of(String text) {
    String bounded = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    List<Part> parts = new ArrayList<>();
    int loose = 0;
    int at = 0;
    while (at < bounded.length()) {
      int mark = OPENING.indexOf(bounded.charAt(at));
      int end = mark < 0 ? -1 : bounded.indexOf(CLOSING.charAt(mark), at + 1);
      if (end < 0) {
        at++;
        continue;
      }
      add(parts, bounded.substring(loose, at), loose, false);
      add(parts, bounded.substring(at + 1, end), at + 1, true);
      at = end + 1;
      loose = at;
    }
    add(parts, bounded.substring(loose), loose, false);
    return new QueryText(parts);
  }

  private static void add(List<Part> parts, String text, int start, boolean quoted) {
    if (!text.isBlank()) {
      parts.add(new Part(text, start, quoted));
    }
  }
}
