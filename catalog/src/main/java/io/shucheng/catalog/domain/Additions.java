package io.shucheng.catalog.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What was added of late, by the keys of the requests. Changes belong into the caller's
 * transaction.
 */
public interface Additions {

  /**
   * Keeps others from using a key until the transaction ends, and says what it was used for.
   *
   * @return empty where it is free
   * @throws RepeatedAdditionException if somebody else is just using it
   */
  Optional<Addition> claim(AdditionKey key);

  void add(AdditionKey key, Addition addition, Instant at);

  /** Frees the keys that were used before. */
  void forget(Instant before);
}
