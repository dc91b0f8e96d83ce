package io.shucheng.ordering.usecase;

import io.shucheng.ordering.Order;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;

/** An order as the back office sees it. */
public record StaffOrder(Order order, AccountId customer, Instant changedAt) {}
