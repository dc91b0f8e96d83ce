package io.shucheng.platform.identity.domain;

import io.shucheng.platform.identity.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refresh token as it is kept: by its hash. All that come from one log-in are a family.
 *
 * @param usedAt when it was exchanged for the next; it can be used no more
 */
public record RefreshToken(
    TokenHash hash, UUID family, AccountId account, Instant expiresAt, @Nullable Instant usedAt) {

  /** How long a log-in lasts without being used. */
  public static final Duration LIFETIME = Duration.ofDays(30);

  public boolean isUsed() {
    return usedAt != null;
  }

  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
