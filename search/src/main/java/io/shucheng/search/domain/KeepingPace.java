package io.shucheng.search.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When what was applied is worth making durable: after some time or many changes. What a crash
 * loses is read again, so this trades only the time of that against writing to the disk. And when
 * it is worth putting together: once nothing came for a while. Used by one thread.
 */
public final class KeepingPace {

  /** Longer than an import pauses between its parts. */
  static final Duration QUIET = Duration.ofSeconds(10);

  private final Clock clock;
  private final Duration after;
  private final int changes;
  private Instant kept;
  private int applied;
  private Instant changed;

  /** What an earlier run of the shop left is not known to be settled, either. */
  private boolean settled;

  public KeepingPace(Clock clock, Duration after, int changes) {
    this.clock = clock;
    this.after = after;
    this.changes = changes;
    this.kept = clock.instant();
    this.changed = kept;
  }

  public void applied(int more) {
    applied += more;
    changed = clock.instant();
    settled = false;
  }

  public boolean isDue() {
    return applied >= changes
        || (applied > 0 && Duration.between(kept, clock.instant()).compareTo(after) >= 0);
  }

  public void kept() {
    applied = 0;
    kept = clock.instant();
  }

  /** Whether nothing was applied for a while, and what was before is not settled yet. */
  public boolean isQuiet() {
    return !settled && Duration.between(changed, clock.instant()).compareTo(QUIET) >= 0;
  }

  public void settled() {
    settled = true;
  }
}
