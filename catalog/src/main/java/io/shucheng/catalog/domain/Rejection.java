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

  public Rejection {
    reference = cut(reference);
    value = cut(value);
  }

  private static @Nullable String cut(@Nullable String text) {
    return text == null || text.length() <= VALUE_LENGTH
        ? text
        : text.substring(0, VALUE_LENGTH - 1) + "…";
  }
}
