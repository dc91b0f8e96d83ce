package io.shucheng.catalog.domain;

import org.jspecify.annotations.Nullable;

/**
 * A line of an import's reject report.
 *
 * @param field what is wrong, as the file calls it; {@code record} where it is all of it
 * @param value what the file says there
 * @param remedy what would make it right
 */
public record Rejection(
    long line,
    @Nullable String reference,
    String field,
    @Nullable String value,
    String reason,
    String remedy) {

  /** How much of a value is kept, in characters. */
  public static final int VALUE_LENGTH = 200;

  private static final int REPLACEMENT = 0xFFFD;

  public Rejection {
    reference = readable(reference);
    value = readable(value);
  }

  /** Cut, and without what no report and no database can hold. */
  private static @Nullable String readable(@Nullable String text) {
    if (text == null) {
      return null;
    }
    boolean whole = text.length() <= VALUE_LENGTH;
    int end = whole ? text.length() : VALUE_LENGTH - 1;
    if (!whole && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    StringBuilder readable = new StringBuilder(end + 1);
    text.substring(0, end).codePoints().map(Rejection::writable).forEach(readable::appendCodePoint);
    return whole ? readable.toString() : readable.append('…').toString();
  }

  private static int writable(int character) {
    if (character == '\t' || character == '\n' || character == '\r') {
      return ' ';
    }
    boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    return half || Character.isISOControl(character) ? REPLACEMENT : character;
  }
}
