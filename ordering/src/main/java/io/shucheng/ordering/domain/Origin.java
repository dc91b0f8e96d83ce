package io.shucheng.ordering.domain;

import io.shucheng.ordering.IdempotencyConflictException;
import io.shucheng.platform.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * The request of a member of staff from which something came.
 *
 * @param key the Idempotency-Key, unique for this account; null where it had none
 * @param hash of what was asked for, and of which order
 */
public record Origin(AccountId actor, @Nullable String key, String hash) {

  /**
   * Allows that this request repeats an earlier one.
   *
   * @throws IdempotencyConflictException if it asks for something else
   */
  public void repeat(Origin earlier) {
    if (!hash.equals(earlier.hash)) {
      throw new IdempotencyConflictException(
          "the key %s was used for another request: take a new key for a new request"
              .formatted(key),
          false);
    }
  }
}
