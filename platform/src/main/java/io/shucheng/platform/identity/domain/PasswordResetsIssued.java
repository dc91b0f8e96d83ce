package io.shucheng.platform.identity.domain;

import io.shucheng.platform.identity.AccountId;
import java.time.Instant;
import java.util.Optional;

/** The resets that letters were written about. */
public interface PasswordResetsIssued {

  /**
   * Keeps a reset.
   *
   * @param most how many an account may have that have not expired
   * @return false if it has as many already; nothing is kept then
   */
  boolean add(PasswordReset reset, int most);

  /** Whether a reset is there and has not expired. */
  boolean has(TokenHash hash, Instant now);

  /**
   * Removes a reset that has not expired, and all others of its account.
   *
   * @return whose it was; empty if it is not there, or somebody else has just removed it
   */
  Optional<AccountId> use(TokenHash hash, Instant now);

  void removeAllOf(AccountId account);

  /** Forgets what expired before. */
  int removeExpired(Instant before);
}
