package io.shucheng.risk.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.shucheng.risk.domain.NoAnswerException;
import io.shucheng.risk.domain.NoAnswerException.Reason;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** What the operator sees of the calls: how many, how long, how they ended, and the breaker. */
final class CallMeters {

  private final Timer answered;
  private final Map<Reason, Timer> failed = new EnumMap<>(Reason.class);
  private final Map<Reason, Counter> unasked = new EnumMap<>(Reason.class);

  CallMeters(MeterRegistry registry, CircuitBreaker breaker) {
    this.answered = timer(registry, "answered");
    for (Reason reason : List.of(Reason.LATE, Reason.UNREACHABLE, Reason.UNEXPECTED)) {
      failed.put(reason, timer(registry, name(reason)));
    }
    for (Reason reason : List.of(Reason.BREAKER, Reason.CROWDED)) {
      unasked.put(
          reason,
          Counter.builder("shucheng.risk.unasked")
              .description("orders that the risk service was not asked about")
              .tag("reason", name(reason))
              .register(registry));
    }
    for (CircuitBreaker.State state : CircuitBreaker.State.values()) {
      Gauge.builder("shucheng.risk.breaker", breaker, b -> b.getState() == state ? 1 : 0)
          .description("1 for the state the risk service's breaker is in")
          .tag("state", state.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
  }

  void answered(long nanos) {
    answered.record(nanos, TimeUnit.NANOSECONDS);
  }

  void failed(Reason reason, long nanos) {
    Objects.requireNonNull(failed.get(reason)).record(nanos, TimeUnit.NANOSECONDS);
  }

  NoAnswerException unasked(NoAnswerException e) {
    Objects.requireNonNull(unasked.get(e.reason())).increment();
    return e;
  }

  private static Timer timer(MeterRegistry registry, String outcome) {
    return Timer.builder("shucheng.risk.calls")
        .description("calls of the risk service, by their end")
        .tag("outcome", outcome)
        .publishPercentileHistogram()
        .register(registry);
  }

  private static String name(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }
}
