package io.shucheng.ordering.providers;

/** A callback is signed, but cannot be read; the message says why. */
public class UnreadableCallbackException extends RuntimeException {
  public UnreadableCallbackException(String message) {
    super(message);
  }
}
