package io.shucheng.platform.events.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import io.shucheng.platform.events.domain.DeliveryTimes;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Measures with one timer a listener; a delivery costs one recording in memory. Thread-safe. */
@Component
class MeteredDeliveryTimes implements DeliveryTimes {

  private static final double MEDIAN = 0.5;
  private static final double P95 = 0.95;
  private static final double P99 = 0.99;

  private final Map<String, Timer> timers = new ConcurrentHashMap<>();
  private final MeterRegistry meters;

  MeteredDeliveryTimes(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void delivered(String listener, Duration sincePublished) {
    timers.computeIfAbsent(listener, this::timer).record(sincePublished);
  }

  @Override
  public List<Lag> lags() {
    return timers.entrySet().stream()
        .map(timer -> lag(timer.getKey(), timer.getValue().takeSnapshot()))
        .sorted(Comparator.comparing(Lag::listener))
        .toList();
  }

  private Timer timer(String listener) {
    return Timer.builder("shucheng.events.lag")
        .description("from an event's publication to the end of its listener")
        .tag("listener", listener)
        .publishPercentiles(MEDIAN, P95, P99)
        .register(meters);
  }

  private static Lag lag(String listener, HistogramSnapshot snapshot) {
    return new Lag(
        listener,
        snapshot.count(),
        at(snapshot, MEDIAN),
        at(snapshot, P95),
        Duration.ofNanos((long) snapshot.max(TimeUnit.NANOSECONDS)));
  }

  private static Duration at(HistogramSnapshot snapshot, double percentile) {
    return Arrays.stream(snapshot.percentileValues())
        .filter(value -> value.percentile() == percentile)
        .mapToDouble(value -> value.value(TimeUnit.NANOSECONDS))
        .mapToObj(nanos -> Duration.ofNanos((long) nanos))
        .findFirst()
        .orElse(Duration.ZERO);
  }
}
