package io.shucheng.ordering.lanes;

/** As many wait as may, or the lanes are closed. */
public class LanesFullException extends RuntimeException {

  LanesFullException(String message) {
    super(message);
  }
}
