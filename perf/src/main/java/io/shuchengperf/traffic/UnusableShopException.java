package io.shuchengperf.traffic;

/** The shop is not there, or does not do what is needed of it; the message says what to do. */
final class UnusableShopException extends RuntimeException {

  UnusableShopException(String message) {
    super(message);
  }

  UnusableShopException(String message, Throwable cause) {
    super(message, cause);
  }
}
