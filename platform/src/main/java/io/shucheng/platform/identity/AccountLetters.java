package io.shucheng.platform.identity;

import java.time.Duration;
import java.util.Locale;

/**
 * Writes to people about their accounts; a module that knows the shop's words does. Thread-safe.
 */
public interface AccountLetters {

  /**
   * Hands over a letter with which its reader can choose another password.
   *
   * @param token is in nobody else's hands, and is to stay so
   * @param goodFor how long the token is
   * @throws RuntimeException if the letter could not be handed over
   */
  void passwordReset(Account account, String token, Duration goodFor, Locale language);

  /**
   * Hands over the last letter to somebody whose account was erased.
   *
   * @throws RuntimeException if the letter could not be handed over
   */
  void erased(Account account, Locale language);
}
