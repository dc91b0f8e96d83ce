package io.shucheng.ordering.events;

import io.shucheng.ordering.OrderId;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Copies of an order left the house.
 *
 * @param carrier who brings them; null where nobody wrote it down
 * @param tracking the carrier's number; null where it has none
 * @param complete whether nothing is left to be shipped
 */
public record OrderShipped(
    OrderId order,
    long sequence,
    AccountId customer,
    UUID shipment,
    @Nullable String carrier,
    @Nullable String tracking,
    boolean complete,
    Instant at)
    implements OrderEvent {}
