package io.shucheng.ordering.persistence;

import io.shucheng.ordering.IdempotencyConflictException;
import io.shucheng.ordering.domain.Origin;
import io.shucheng.platform.identity.AccountId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests of staff out of their columns. */
final class Origins {

  private Origins() {}

  static @Nullable Origin of(@Nullable UUID actor, @Nullable String key, @Nullable String hash) {
    return actor == null ? null : new Origin(new AccountId(actor), key, hash == null ? "" : hash);
  }

  /** The key was used with another order at the same moment. */
  static IdempotencyConflictException taken(@Nullable Origin origin) {
    return new IdempotencyConflictException(
        "the key %s was used for another order: take a new key for a new request"
            .formatted(origin == null ? null : origin.key()),
        false);
  }
}
