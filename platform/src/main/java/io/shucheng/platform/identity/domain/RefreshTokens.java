package io.shucheng.platform.identity.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The refresh tokens that were issued. */
public interface RefreshTokens {

  void add(RefreshToken token);

  /** Finds a token and keeps others from using it until the transaction ends. */
  Optional<RefreshToken> findForUse(RefreshToken.Hash hash);

  void markUsed(RefreshToken.Hash hash, Instant at);

  void removeFamily(UUID family);

  /** Forgets what expired before. */
  int removeExpired(Instant before);
}
