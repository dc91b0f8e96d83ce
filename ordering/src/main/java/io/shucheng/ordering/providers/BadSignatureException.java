package io.shucheng.ordering.providers;

/** A callback is not signed as its provider signs; the message says what is wanted. */
public class BadSignatureException extends RuntimeException {
  public BadSignatureException(String message) {
    super(message);
  }
}
