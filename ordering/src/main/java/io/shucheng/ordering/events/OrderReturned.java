package io.shucheng.ordering.events;

import io.shucheng.ordering.OrderId;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;

/**
 * Copies that were shipped came back.
 *
 * @param copies how many, 1 or more
 */
public record OrderReturned(
    OrderId order, long sequence, AccountId customer, int copies, Instant at)
    implements OrderEvent {}
