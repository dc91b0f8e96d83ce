package io.shucheng.search.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reader typed: loose words, phrases in quotation marks, and either with a minus before it,
 * which is not to be found. Nothing else in it is an operator; a mark without its partner is no
 * mark.
 */
public record QueryText(List<Part> parts) {

  /** Longer texts are cut. */
  public static final int MOST_CHARACTERS = 500;

  private static final String OPENING = "\"“”„«「『";
  private static final String CLOSING = "\"”““»」』";
  private static final String MINUS = "-\u2212\uFF0D";

  public QueryText {
    parts = List.copyOf(parts);
  }

  /**
   * A piece of the text.
   *
   * @param start where it begins in the whole
   * @param quoted whether its words belong together
   * @param excluded whether what is found must lack it
   */
  public record Part(String text, int start, boolean quoted, boolean excluded) {

    private Part wanted() {
      return new Part(text, start, quoted, false);
    }
  }

  /** Takes a text apart. Where everything is excluded, the minus means nothing. */
  public static QueryText of(String text) {
    String bounded = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    List<Part> parts = new ArrayList<>();
    int loose = 0;
    int at = 0;
    while (at < bounded.length()) {
      boolean excluded = isMinus(bounded, at);
      int begin = excluded ? at + 1 : at;
      int end = endOfQuotation(bounded, begin);
      boolean quoted = end >= 0;
      if (!quoted && !excluded) {
        at++;
        continue;
      }
      add(parts, bounded.substring(loose, at), loose, false, false);
      if (quoted) {
        add(parts, bounded.substring(begin + 1, end), begin + 1, true, excluded);
        at = end + 1;
      } else {
        at = endOfWord(bounded, begin);
        add(parts, bounded.substring(begin, at), begin, false, true);
      }
      loose = at;
    }
    add(parts, bounded.substring(loose), loose, false, false);
    return new QueryText(
        parts.stream().allMatch(Part::excluded)
            ? parts.stream().map(Part::wanted).toList()
            : parts);
  }

  /** At the beginning of a word or a quotation; a number is no word here ({@code catch -22}). */
  private static boolean isMinus(String text, int at) {
    return MINUS.indexOf(text.charAt(at)) >= 0
        && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))
        && at + 1 < text.length()
        && (Character.isLetter(text.codePointAt(at + 1)) || endOfQuotation(text, at + 1) >= 0);
  }

  /** Where the quotation that begins here ends; negative where none begins. */
  private static int endOfQuotation(String text, int at) {
    int mark = at < text.length() ? OPENING.indexOf(text.charAt(at)) : -1;
    return mark < 0 ? -1 : text.indexOf(CLOSING.charAt(mark), at + 1);
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static void add(
      List<Part> parts, String text, int start, boolean quoted, boolean excluded) {
    if (!text.isBlank()) {
      parts.add(new Part(text, start, quoted, excluded));
    }
  }
}
