package io.shucheng.ordering.events;

import io.shucheng.ordering.OrderId;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import java.time.Instant;

/**
 * An order was paid and its copies are set apart to be shipped.
 *
 * @param late whether the money came when the order had expired, and there were still copies for it
 */
public record OrderPaid(
    OrderId order, long sequence, AccountId customer, Money total, boolean late, Instant at)
    implements OrderEvent {}
