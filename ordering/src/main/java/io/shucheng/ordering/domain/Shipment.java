package io.shucheng.ordering.domain;

import io.shucheng.ordering.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Copies that left the house together.
 *
 * @param carrier who brings them; null where nobody wrote it down
 * @param tracking the carrier's number; null where it has none
 * @param portions at least one, each book once
 * @param deliveredAt when they were with the customer; null while they are not known to be
 */
public record Shipment(
    UUID id,
    OrderId order,
    @Nullable String carrier,
    @Nullable String tracking,
    List<Portion> portions,
    Instant createdAt,
    @Nullable Instant deliveredAt,
    Origin origin) {

  public Shipment {
    portions = List.copyOf(portions);
  }
}
