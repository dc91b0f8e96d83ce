package io.shucheng.ordering.events;

import io.shucheng.ordering.OrderId;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import java.time.Instant;

/** An order was not paid in time; its stock is free again. */
public record OrderExpired(
    OrderId order, long sequence, AccountId customer, Money total, Instant at)
    implements OrderEvent {}
