package io.shucheng.ordering.domain;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.OrderId;
import java.time.Instant;

/** Copies that are kept for an order until it is paid or over. */
public record Hold(OrderId order, BookId book, int quantity, Instant expiresAt) {}
