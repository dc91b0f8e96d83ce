package io.shucheng.catalog.domain;

import org.jspecify.annotations.Nullable;

/**
 * A line of an import's reject report; of what a file says, the parts that can be written.
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

  public Rejection {
    reference = reference == null ? null : WritableText.of(cut(reference));
    field = WritableText.of(field);
    value = value == null ? null : WritableText.of(cut(value));
    reason = WritableText.of(reason);
    remedy = WritableText.of(remedy);
  }

  private static String cut(String text) {
    if (text.length() <= VALUE_LENGTH) {
      return text;
    }
    int end = VALUE_LENGTH - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
