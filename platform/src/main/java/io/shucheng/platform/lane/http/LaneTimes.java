package io.shucheng.platform.lane.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.shucheng.platform.web.RequestTimes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Counts what the lane answers beside what the handlers do, under the same names. Thread-safe. */
final class LaneTimes {

  private final MeterRegistry registry;
  private final RequestTimes times;
  private final Map<String, Route> routes = new ConcurrentHashMap<>();

  LaneTimes(MeterRegistry registry) {
    this.registry = registry;
    this.times = new RequestTimes(registry);
  }

  /** The meters of a route, by the pattern of its path. */
  Route of(String path) {
    Route known = routes.get(path);
    return known != null ? known : routes.computeIfAbsent(path, this::meters);
  }

  /**
   * A route's meters.
   *
   * @param ready how many answers lay ready
   * @param whole of the answers that were sent, and of heads of them
   * @param known of the answers that the client had, and of heads of them
   */
  record Route(Counter ready, Timer whole, Timer wholeHeads, Timer known, Timer knownHeads) {

    /**
     * @param begun when the request came, as of {@link System#nanoTime()}
     */
    void answered(boolean headOnly, boolean had, long begun) {
      Timer timer = had ? headOnly ? knownHeads : known : headOnly ? wholeHeads : whole;
      timer.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }
  }

  private Route meters(String path) {
    return new Route(
        Counter.builder("shucheng.lane.answers")
            .description("answers that lay ready and were sent before any servlet was asked")
            .tag("uri", path)
            .register(registry),
        times.of("GET", path, 200),
        times.of("HEAD", path, 200),
        times.of("GET", path, 304),
        times.of("HEAD", path, 304));
  }
}
