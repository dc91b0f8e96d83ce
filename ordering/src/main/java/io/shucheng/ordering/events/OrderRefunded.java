package io.shucheng.ordering.events;

import io.shucheng.ordering.OrderId;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import java.time.Instant;

/**
 * Money of a paid order goes back to its customer.
 *
 * @param amount what goes back now
 * @param complete whether all of it is given back by now
 */
public record OrderRefunded(
    OrderId order, long sequence, AccountId customer, Money amount, boolean complete, Instant at)
    implements OrderEvent {}
