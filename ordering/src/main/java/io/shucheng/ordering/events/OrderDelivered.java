package io.shucheng.ordering.events;

import io.shucheng.ordering.OrderId;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;

/**
 * A shipment of an order is with its customer.
 *
 * @param complete whether all of the order is
 */
public record OrderDelivered(
    OrderId order, long sequence, AccountId customer, boolean complete, Instant at)
    implements OrderEvent {}
