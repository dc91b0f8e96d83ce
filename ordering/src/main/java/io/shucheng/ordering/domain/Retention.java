package io.shucheng.ordering.domain;

import java.time.Duration;

/**
 * How long things are kept that nobody asks for again.
 *
 * @param idempotencyKeys from their first use
 * @param visitorCarts from the last time they were touched
 */
public record Retention(Duration idempotencyKeys, Duration visitorCarts) {}
