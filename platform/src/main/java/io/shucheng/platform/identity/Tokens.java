package io.shucheng.platform.identity;

/**
 * Issues what callers identify themselves with: a short-lived signed access token and a refresh
 * token that can be used once. Thread-safe.
 */
public interface Tokens {

  /**
   * @throws BadCredentialsException if there is no such account or the password is another
   */
  TokenPair logIn(String email, String password);

  /** Makes a new guest account for this address and logs it in. */
  TokenPair logInAsGuest(String email);

  /**
   * Exchanges a refresh token for a new pair. A token that is used a second time was stolen or
   * copied: its whole family is revoked.
   *
   * @throws BadCredentialsException if the token is unknown, expired or already used
   */
  TokenPair refresh(String refreshToken);

  /** Forgets a refresh token and all that came from the same log-in; unknown tokens are ignored. */
  void logOut(String refreshToken);
}
