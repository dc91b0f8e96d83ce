package io.shucheng.search.domain;

import io.shucheng.search.IndexProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far an index is that is being made. Written by one thread, read by any. */
public final class Making {

  private final Clock clock;
  private volatile @Nullable State state;

  public Making(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param before how many books were in when this began
   */
  private record State(Instant begun, long before, long done, long total) {}

  /**
   * An index is begun, or gone on with.
   *
   * @param toCome how many books the feed has from here on
   */
  public void begin(long done, long toCome) {
    state = new State(clock.instant(), done, done, done + toCome);
  }

  /** So many more books are in; nothing where no index is being made. */
  public void done(long more) {
    State now = state;
    if (now != null) {
      long done = now.done() + more;
      state = new State(now.begun(), now.before(), done, Math.max(done, now.total()));
    }
  }

  /** The index is whole. */
  public void end() {
    state = null;
  }

  public Optional<IndexProgress> progress() {
    State now = state;
    if (now == null) {
      return Optional.empty();
    }
    double seconds =
        Math.max(1, Duration.between(now.begun(), clock.instant()).toMillis()) / 1000.0;
    return Optional.of(
        new IndexProgress(now.done(), now.total(), (now.done() - now.before()) / seconds));
  }
}
