package io.shucheng.platform.identity.domain;

import io.shucheng.platform.identity.AccountId;
import java.time.Duration;
import java.time.Instant;

/** A letter's leave to choose another password, as it is kept: by its token's hash. */
public record PasswordReset(TokenHash hash, AccountId account, Instant issuedAt) {

  /** Long enough for a letter that is slow, and too short for one that is found later. */
  public static final Duration LIFETIME = Duration.ofHours(1);

  public Instant expiresAt() {
    return issuedAt.plus(LIFETIME);
  }
}
