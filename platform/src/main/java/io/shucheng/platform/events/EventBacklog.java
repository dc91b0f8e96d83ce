package io.shucheng.platform.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.platform.events.domain.Backlog;
import io.shucheng.platform.events.domain.Publications;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events that were committed and have not been dealt with by every listener. Thread-safe. */
@Component
public class EventBacklog {

  private static final Duration LOOK = Duration.ofMillis(50);

  /** One look at the table serves every gauge of a scrape. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  private record Look(Backlog backlog, Instant at) {}

  private final Publications publications;
  private final Clock clock;
  private volatile @Nullable Look last;

  EventBacklog(Publications publications, Clock clock, MeterRegistry meters) {
    this.publications = publications;
    this.clock = clock;
    gauge("backlog", "events that wait for a listener", Backlog::waiting, null, meters);
    gauge(
        "parked",
        "events that were given up and wait for an operator",
        Backlog::parked,
        null,
        meters);
    gauge("age", "age of the oldest event that waits for a listener", this::age, "seconds", meters);
  }

  private void gauge(
      String name,
      String description,
      ToDoubleFunction<Backlog> value,
      @Nullable String unit,
      MeterRegistry meters) {
    Gauge.builder("shucheng.events." + name, () -> value.applyAsDouble(recent()))
        .description(description)
        .baseUnit(unit)
        .register(meters);
  }

  /** How many deliveries are outstanding; those that are parked are not. */
  public long size() {
    return publications.backlog().waiting();
  }

  /**
   * Waits until what was published at that moment or after it is dealt with. What is older may be
   * waiting for hours, for a listener that fails or a node that was killed.
   *
   * @return false if that did not happen in time
   */
  public boolean awaitDelivered(Instant since, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (publications.waitingSince(since) > 0) {
      if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    return true;
  }

  private Backlog recent() {
    Look look = last;
    Instant now = clock.instant();
    if (look == null || now.isAfter(look.at().plus(FRESH))) {
      look = new Look(publications.backlog(), now);
      last = look;
    }
    return look.backlog();
  }

  private double age(Backlog backlog) {
    Instant oldest = backlog.oldest();
    return oldest == null
        ? 0
        : Math.max(0, Duration.between(oldest, clock.instant()).toMillis()) / 1_000d;
  }
}
