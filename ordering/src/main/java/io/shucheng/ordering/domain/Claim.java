package io.shucheng.ordering.domain;

import io.shucheng.ordering.IdempotencyConflictException;
import io.shucheng.ordering.OrderId;

/**
 * The use of an idempotency key for a request.
 *
 * @param requestHash tells whether a repetition asks for the same
 * @param order what the request makes, or made
 */
public record Claim(IdempotencyKey key, String requestHash, OrderId order) {

  /**
   * The order of the key's first use, which this repeats.
   *
   * @throws IdempotencyConflictException if the first asked for something else
   */
  public OrderId repeat(Claim first) {
    if (!first.requestHash().equals(requestHash)) {
      throw new IdempotencyConflictException(
          "the key %s was used for another request; use a new one".formatted(key.key()), false);
    }
    return first.order();
  }
}
