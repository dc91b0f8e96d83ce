package io.shucheng.ordering.domain;

import io.shucheng.ordering.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All shipments. They change only while their order is locked. */
public interface Shipments {

  /**
   * @throws io.shucheng.ordering.IdempotencyConflictException if another order's shipment came from
   *     the same key
   */
  void add(Shipment shipment);

  void markDelivered(UUID id, Instant at);

  /** Of an order, oldest first. */
  List<Shipment> of(OrderId order);

  /** Frees the keys of those that were made before. */
  void forgetKeys(Instant before);

  /** What came of an earlier request with the same key; nothing where there is no key. */
  Optional<Shipment> from(Origin origin);
}
