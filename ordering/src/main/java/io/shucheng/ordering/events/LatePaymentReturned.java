package io.shucheng.ordering.events;

import io.shucheng.ordering.OrderId;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import java.time.Instant;

/**
 * Money came for an order that was over, no copies were left for it, and it goes back to the
 * customer.
 */
public record LatePaymentReturned(
    OrderId order, long sequence, AccountId customer, Money amount, Instant at)
    implements OrderEvent {}
