package io.shucheng.ordering.domain;

import io.shucheng.ordering.Order;
import java.time.Instant;
import java.util.Optional;

/** The keys that clients repeat requests by, and what was answered to their first success. */
public interface IdempotencyKeys {

  /**
   * Claims a key within the transaction; if that is rolled back, so is the claim. Waits while
   * another transaction has it.
   *
   * @param requestHash tells whether a repetition asks for the same
   * @param oldest a claim from before is forgotten
   * @return the first's answer, or nothing where the key is the caller's now
   * @throws io.shucheng.ordering.IdempotencyConflictException if the key was used for another
   *     request, or another transaction has it for too long
   */
  Optional<Order> claim(IdempotencyKey key, String requestHash, Instant now, Instant oldest);

  /** Keeps the answer to a claimed key. */
  void answer(IdempotencyKey key, Order answer);

  /** Forgets claims from before; answers how many. */
  int forget(Instant oldest, int most);
}
