package io.shuchengperf.traffic;

import io.shuchengperf.machine.ProcessorTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * From the first visitor's first step to the last one's last: time, and processor time.
 * Thread-safe.
 */
final class Measurement {

  private final InstantSource clock;
  private final Supplier<ProcessorTime> meter;
  private int visitorsLeft;
  private @Nullable Reading start;
  private @Nullable Reading end;

  Measurement(InstantSource clock, Supplier<ProcessorTime> meter, int visitors) {
    this.clock = clock;
    this.meter = meter;
    this.visitorsLeft = visitors;
  }

  private record Reading(Instant time, ProcessorTime spent) {}

  synchronized void begins() {
    if (start == null) {
      start = read();
    }
  }

  synchronized void ends() {
    if (--visitorsLeft == 0) {
      end = read();
    }
  }

  synchronized Instant startedAt() {
    return started().time();
  }

  synchronized Duration length() {
    return Duration.between(started().time(), ended().time());
  }

  synchronized ProcessorTime spent() {
    return ended().spent().since(started().spent());
  }

  private Reading started() {
    if (start == null) {
      throw new IllegalStateException("no visitor came: the warm-up failed, see the log above");
    }
    return start;
  }

  private Reading ended() {
    if (end == null) {
      end = read();
    }
    return end;
  }

  private Reading read() {
    return new Reading(clock.instant(), meter.get());
  }
}
