package io.shucheng.webhooks.domain;

/** A subscription that cannot be. The message says what would be right. */
public final class InvalidSubscriptionException extends RuntimeException {

  private final String pointer;

  /**
   * @param pointer an RFC 6901 pointer to the field that is wrong
   */
  public InvalidSubscriptionException(String pointer, String message) {
    super(message);
    this.pointer = pointer;
  }

  public String pointer() {
    return pointer;
  }
}
