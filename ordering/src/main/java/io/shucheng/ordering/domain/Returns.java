package io.shucheng.ordering.domain;

import io.shucheng.ordering.OrderId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parcels that came back. They are kept so that none is entered twice. */
public interface Returns {

  /**
   * @throws io.shucheng.ordering.IdempotencyConflictException if another order's return came from
   *     the same key
   */
  void add(Return parcel);

  /** Frees the keys of those that were entered before. */
  void forgetKeys(Instant before);

  /** The earlier request with the same key; nothing where there is no key. */
  Optional<Origin> from(Origin origin);

  /**
   * A parcel that came back.
   *
   * @param sellable whether its copies went back into stock
   * @param reason null where nobody gave one
   */
  record Return(
      UUID id,
      OrderId order,
      boolean sellable,
      @Nullable String reason,
      Instant at,
      Origin origin) {}
}
