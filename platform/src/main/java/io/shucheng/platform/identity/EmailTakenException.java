package io.shucheng.platform.identity;

/** An account with this mail address exists. */
public class EmailTakenException extends RuntimeException {

  public EmailTakenException(String email) {
    super("an account with the address " + email + " exists; log in instead");
  }
}
