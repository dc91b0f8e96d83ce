package io.shucheng.ordering.events;

import io.shucheng.ordering.OrderId;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;

/** An order that was held back may be shipped. */
public record OrderCleared(OrderId order, long sequence, AccountId customer, Instant at)
    implements OrderEvent {}
