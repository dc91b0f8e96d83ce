package io.shucheng.redis.lettuce;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * What the operator sees of Redis: how often it was asked and told, how that ended, the breaker.
 */
final class Meters {

  private final Timer hit;
  private final Timer miss;
  private final Timer late;
  private final Timer failed;
  private final Counter unasked;
  private final Map<Telling, Counter> taken;
  private final Map<Telling, Counter> refused;
  private final Map<Telling, Counter> unsuccessful;
  private final Map<Telling, Counter> untold;

  Meters(MeterRegistry registry, CircuitBreaker breaker) {
    this.hit = timer(registry, "hit");
    this.miss = timer(registry, "miss");
    this.late = timer(registry, "late");
    this.failed = timer(registry, "failed");
    this.unasked =
        Counter.builder("shucheng.redis.unasked")
            .description("values that Redis was not asked for, since it is not well")
            .register(registry);
    this.taken = counters(registry, "taken");
    this.refused = counters(registry, "refused");
    this.unsuccessful = counters(registry, "failed");
    this.untold = counters(registry, "untold");
    for (CircuitBreaker.State state : CircuitBreaker.State.values()) {
      Gauge.builder("shucheng.redis.breaker", breaker, b -> b.getState() == state ? 1 : 0)
          .description("1 for the state Redis's breaker is in")
          .tag("state", state.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
  }

  /** What Redis is told. */
  enum Telling {
    VALUE,
    OUTDATED
  }

  void answered(boolean found, long nanos) {
    (found ? hit : miss).record(nanos, TimeUnit.NANOSECONDS);
  }

  void failed(boolean wasLate, long nanos) {
    (wasLate ? late : failed).record(nanos, TimeUnit.NANOSECONDS);
  }

  void unasked() {
    unasked.increment();
  }

  /**
   * Redis has heard.
   *
   * @param done whether it did so; it does not where it knows of something newer
   */
  void told(Telling what, boolean done) {
    count(done ? taken : refused, what);
  }

  void failed(Telling what) {
    count(unsuccessful, what);
  }

  void untold(Telling what) {
    count(untold, what);
  }

  private static void count(Map<Telling, Counter> counters, Telling what) {
    Objects.requireNonNull(counters.get(what)).increment();
  }

  private static Timer timer(MeterRegistry registry, String result) {
    return Timer.builder("shucheng.redis.questions")
        .description("values that Redis was asked for, by what came of it")
        .tag("result", result)
        .publishPercentileHistogram()
        .register(registry);
  }

  private static Map<Telling, Counter> counters(MeterRegistry registry, String result) {
    Map<Telling, Counter> counters = new EnumMap<>(Telling.class);
    for (Telling what : Telling.values()) {
      counters.put(
          what,
          Counter.builder("shucheng.redis.tellings")
              .description("what Redis was told of values, by what came of it")
              .tag("what", what.name().toLowerCase(Locale.ROOT))
              .tag("result", result)
              .register(registry));
    }
    return counters;
  }
}
