package io.shucheng.ordering.events;

import io.shucheng.ordering.OrderId;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;

/** An order is not to be shipped before somebody has looked at it. */
public record OrderHeldBack(OrderId order, long sequence, AccountId customer, Instant at)
    implements OrderEvent {}
