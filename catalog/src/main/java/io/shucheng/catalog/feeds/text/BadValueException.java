package io.shucheng.catalog.feeds.text;

import org.jspecify.annotations.Nullable;

/** A value for which its record cannot be taken. */
public class BadValueException extends RuntimeException {

  private final String field;
  private final @Nullable String value;
  private final String reason;
  private final String remedy;

  /**
   * @param field as the file calls it
   */
  public BadValueException(String field, @Nullable String value, String reason, String remedy) {
    super(field + ": " + reason, null, false, false);
    this.field = field;
    this.value = value;
    this.reason = reason;
    this.remedy = remedy;
  }

  public String field() {
    return field;
  }

  public @Nullable String value() {
    return value;
  }

  public String reason() {
    return reason;
  }

  public String remedy() {
    return remedy;
  }
}
