package io.shucheng.platform.database.replica;

import java.time.Duration;

/**
 * How replicas are used.
 *
 * @param lag how much older than the primary's an answer may be
 * @param connections to each of them at most, and so questions that are asked of it at a time
 */
public record Terms(Duration lag, int connections) {}
