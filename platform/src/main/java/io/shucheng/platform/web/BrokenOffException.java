package io.shucheng.platform.web;

/**
 * An answer failed when a part of it was sent: the connection is cut, for half must not look like
 * all.
 */
public class BrokenOffException extends RuntimeException {

  public BrokenOffException(String message, Throwable cause) {
    super(message, cause);
  }
}
