package io.shucheng.risk.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Rules as the service sent them.
 *
 * @param tag the service's ETag; null where it sent none
 */
public record FetchedRules(Rules rules, @Nullable String tag, Instant fetchedAt) {}
