package io.shucheng.platform.identity;

/** Counts how often passwords are tried. Thread-safe; may cost a transaction. */
public interface PasswordTries {

  /**
   * A password is about to be tried: before it is known whether it is right, for many may be tried
   * at once.
   *
   * @param email as it was written, whether there is such an account or not
   * @throws io.shucheng.platform.web.Problem 429, where it was tried too often of late
   */
  void begin(String email);

  /** It was right, or could not be looked at, and does not count. */
  void doesNotCount(String email);
}
