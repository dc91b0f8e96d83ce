package io.shucheng.platform.identity.domain;

import io.shucheng.platform.identity.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The refresh tokens that were issued. */
public interface RefreshTokens {

  void add(RefreshToken token);

  /** Finds a token and keeps others from using it until the transaction ends. */
  Optional<RefreshToken> findForUse(TokenHash hash);

  void markUsed(TokenHash hash, Instant at);

  void removeFamily(UUID family);

  /** Ends all of an account's log-ins. */
  void removeAllOf(AccountId account);

  /** Forgets what expired before. */
  int removeExpired(Instant before);
}
