package io.shucheng.ordering.domain;

import io.shucheng.ordering.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All refunds. They change only while their order is locked. */
public interface Refunds {

  /**
   * @throws io.shucheng.ordering.IdempotencyConflictException if another order's refund came from
   *     the same key
   */
  void add(Refund refund);

  /** Keeps where it stands now. */
  void update(Refund refund);

  Optional<Refund> find(UUID id);

  /** Of an order, oldest first. */
  List<Refund> of(OrderId order);

  /** How many have failed, and wait for somebody to see to them. */
  long countFailed();

  /** Frees the keys of those that were made before. */
  void forgetKeys(Instant before);

  /** What came of an earlier request with the same key; nothing where there is no key. */
  Optional<Refund> from(Origin origin);
}
