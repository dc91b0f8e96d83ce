package io.shucheng.catalog.domain;

/** A file that cannot be read at all, or not any further; the message says what to do. */
public class UnreadableFeedException extends RuntimeException {

  public UnreadableFeedException(String message) {
    super(message);
  }
}
