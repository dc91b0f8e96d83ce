package io.shucheng.platform.database.replica;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What the operator sees of replicas: how often each was asked, what came of it, how late it is.
 */
final class Meters {

  private final Map<Replica, Map<Result, Counter>> reads = new HashMap<>();
  private final Counter unasked;

  Meters(MeterRegistry registry, List<Replica> replicas) {
    this.unasked =
        Counter.builder("shucheng.replica.unasked")
            .description("what is only shown, read from the primary since no replica was fit")
            .register(registry);
    for (Replica replica : replicas) {
      Map<Result, Counter> counters = new EnumMap<>(Result.class);
      for (Result result : Result.values()) {
        counters.put(
            result,
            Counter.builder("shucheng.replica.reads")
                .description("questions that a replica was asked, by what came of it")
                .tag("replica", replica.name())
                .tag("result", result.name().toLowerCase(Locale.ROOT))
                .register(registry));
      }
      reads.put(replica, counters);
      Gauge.builder("shucheng.replica.usable", replica, it -> it.isFit() ? 1 : 0)
          .description("1 while a replica may be asked")
          .tag("replica", replica.name())
          .register(registry);
      Gauge.builder("shucheng.replica.lag", replica, Replica::lag)
          .description("how much older a replica's answers may be than the primary's")
          .baseUnit("seconds")
          .tag("replica", replica.name())
          .register(registry);
    }
  }

  /** What came of a question; all but the first are asked of the primary again. */
  enum Result {
    SHOWN,

    /** It is older than what this node knows, or nothing was found. */
    OUTDATED,

    /** No answer came in time. */
    LATE,

    FAILED
  }

  void read(Replica replica, Result result) {
    Objects.requireNonNull(Objects.requireNonNull(reads.get(replica)).get(result)).increment();
  }

  void unasked() {
    unasked.increment();
  }
}
