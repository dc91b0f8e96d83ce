package io.shucheng.ordering.events;

import io.shucheng.ordering.OrderId;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import java.time.Instant;

/** An order that was placed, as {@link OrdersPlaced} tells it. */
public record OrderPlaced(OrderId order, long sequence, AccountId customer, Money total, Instant at)
    implements OrderEvent {}
