package io.shucheng.webhooks.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a message is sent again: ten attempts in three days, after Standard Webhooks' recommended
 * schedule, whose last waits are fitted to the three days.
 */
public final class Schedule {

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(20));

  /** The first, and one after each wait. */
  public static final int ATTEMPTS = WAITS.size() + 1;

  private Schedule() {}

  /** When to try again after this attempt, from 1; empty after the last. */
  public static Optional<Instant> after(int attempt, Instant now) {
    return attempt < ATTEMPTS ? Optional.of(now.plus(WAITS.get(attempt - 1))) : Optional.empty();
  }
}
