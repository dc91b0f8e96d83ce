package io.shucheng.ordering.domain;

/** Something was changed since its reader read it. */
public class StaleVersionException extends RuntimeException {

  public StaleVersionException() {
    super("it was changed since it was read: read it again and decide anew");
  }

  public StaleVersionException(long expected, long actual) {
    super("it is at version %d, not %d: read it again and decide anew".formatted(actual, expected));
  }
}
