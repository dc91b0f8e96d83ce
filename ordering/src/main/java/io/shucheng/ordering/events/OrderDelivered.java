package io.shucheng.ordering.events;

import io.shucheng.ordering.OrderId;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;

/** All of an order that was shipped is with its customer. */
public record OrderDelivered(OrderId order, long sequence, AccountId customer, Instant at)
    implements OrderEvent {}
