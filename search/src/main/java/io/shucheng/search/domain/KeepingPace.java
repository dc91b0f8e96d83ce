package io.shucheng.search.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When what was applied is worth making durable: after some time or many changes. What a crash
 * loses is read again, so this trades only the time of that against writing to the disk. Used by
 * one thread.
 */
public final class KeepingPace {

  private final Clock clock;
  private final Duration after;
  private final int changes;
  private Instant kept;
  private int applied;

  public KeepingPace(Clock clock, Duration after, int changes) {
    this.clock = clock;
    this.after = after;
    this.changes = changes;
    this.kept = clock.instant();
  }

  public void applied(int more) {
    applied += more;
  }

  public boolean isDue() {
    return applied >= changes
        || (applied > 0 && Duration.between(kept, clock.instant()).compareTo(after) >= 0);
  }

  public void kept() {
    applied = 0;
    kept = clock.instant();
  }
}
