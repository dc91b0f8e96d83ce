package io.shucheng.ordering.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** The keys that clients repeat requests by, and the orders of their first success. */
public interface IdempotencyKeys {

  /**
   * Claims a key within the transaction; if that is rolled back, so is the claim. Waits while
   * another transaction has it.
   *
   * @param oldest a claim from before is forgotten
   * @return the first use, or nothing where the key is the caller's now
   * @throws io.shucheng.ordering.IdempotencyConflictException if another transaction has it for too
   *     long
   */
  Optional<Claim> claim(Claim claim, Instant now, Instant oldest);

  /**
   * As {@link #claim}, for many at once and in the order of the keys, so that nobody waits in a
   * ring.
   *
   * @param claims each key once
   */
  Claims claimAll(Collection<Claim> claims, Instant now, Instant oldest);

  /** Has keys that the transaction has claimed stand for other orders. */
  void restate(Collection<Claim> claims);

  /** Frees keys that the transaction has claimed. */
  void release(Collection<IdempotencyKey> keys);

  /** Forgets claims from before; answers how many. */
  int forget(Instant oldest, int most);
}
