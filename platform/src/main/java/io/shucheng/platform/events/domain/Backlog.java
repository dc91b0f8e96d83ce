package io.shucheng.platform.events.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much the outbox holds.
 *
 * @param waiting what is under way or tried again by itself
 * @param parked what was given up
 * @param oldest when the oldest of those waiting was published
 */
public record Backlog(long waiting, long parked, @Nullable Instant oldest) {}
