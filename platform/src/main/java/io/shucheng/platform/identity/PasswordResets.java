package io.shucheng.platform.identity;

import java.util.Locale;

/** Lets people who forgot their password choose another. Thread-safe. */
public interface PasswordResets {

  /**
   * Has a letter written to the account with this address, where there is one; whether there is,
   * neither the answer nor its time tells. An account gets a few letters an hour at most.
   *
   * @param language the letter's
   * @throws IllegalArgumentException if the text can be no address
   * @throws TooManyResetsException if too many letters wait to be written
   */
  void request(String email, Locale language);

  /**
   * Gives the account the letter was written to another password, and ends all its log-ins: who is
   * logged in stays so for as long as an access token lasts.
   *
   * @param token that of the letter; it can be used once, within an hour
   * @throws BadCredentialsException if the token is unknown, used or expired
   * @throws IllegalArgumentException if the password is shorter than 8 or longer than 256
   *     characters
   */
  void complete(String token, String password);
}
