package io.shucheng.ordering.events;

import io.shucheng.ordering.OrderId;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;

/**
 * Something that happened to an order. Events may be delivered twice and may overtake each other:
 * whoever follows an order tells them apart, and puts them in order, by their sequence.
 */
public sealed interface OrderEvent
    permits LatePaymentReturned,
        OrderCancelled,
        OrderCleared,
        OrderDelivered,
        OrderExpired,
        OrderHeldBack,
        OrderPaid,
        OrderPlaced,
        OrderRefunded,
        OrderReturned,
        OrderShipped {

  OrderId order();

  /** The order's version that it made: 1 for the first, one more for each that follows. */
  long sequence();

  AccountId customer();

  Instant at();
}
