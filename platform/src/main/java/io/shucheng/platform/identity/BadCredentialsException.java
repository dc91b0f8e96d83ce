package io.shucheng.platform.identity;

/** The address, the password or the refresh token is not right; which of them is not told. */
public class BadCredentialsException extends RuntimeException {

  public BadCredentialsException(String message) {
    super(message);
  }
}
