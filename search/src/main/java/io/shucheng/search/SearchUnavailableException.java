package io.shucheng.search;

/** The index cannot be read now; the message says why. It mends itself or says what to do. */
public class SearchUnavailableException extends RuntimeException {

  public SearchUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  public SearchUnavailableException(String message) {
    super(message);
  }
}
