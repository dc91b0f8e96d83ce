package io.shuchengtest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test turns, and never back but to where it was. Thread-safe. */
public final class TurnedClock extends Clock {

  private final Clock beneath;
  private volatile Duration ahead = Duration.ZERO;

  private TurnedClock(Clock beneath) {
    this.beneath = beneath;
  }

  /** Stands still until it is turned. */
  public static TurnedClock standing() {
    return new TurnedClock(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
  }

  /** The true time, and what a test puts on top of it. */
  public static TurnedClock running() {
    return new TurnedClock(Clock.systemUTC());
  }

  public synchronized void turnBy(Duration more) {
    ahead = ahead.plus(more);
  }

  /** As if it had never been turned. */
  public synchronized void reset() {
    ahead = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return beneath.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return beneath.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("a test's clock is in UTC");
  }
}
