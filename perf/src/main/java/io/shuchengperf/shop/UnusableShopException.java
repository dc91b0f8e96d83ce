package io.shuchengperf.shop;

/** The shop is not there, or does not do what is needed of it; the message says what to do. */
public final class UnusableShopException extends RuntimeException {

  public UnusableShopException(String message) {
    super(message);
  }

  public UnusableShopException(String message, Throwable cause) {
    super(message, cause);
  }
}
