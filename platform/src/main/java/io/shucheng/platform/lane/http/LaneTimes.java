package io.shucheng.platform.lane.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Counts what the lane answers beside what the handlers do, under the same names. Thread-safe. */
final class LaneTimes {

  private final MeterRegistry registry;
  private final Map<String, Route> routes = new ConcurrentHashMap<>();

  LaneTimes(MeterRegistry registry) {
    this.registry = registry;
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
        timer(path, "GET", "200", "SUCCESS"),
        timer(path, "HEAD", "200", "SUCCESS"),
        timer(path, "GET", "304", "REDIRECTION"),
        timer(path, "HEAD", "304", "REDIRECTION"));
  }

  private Timer timer(String route, String method, String status, String outcome) {
    return registry.timer(
        "http.server.requests",
        "error",
        "none",
        "exception",
        "none",
        "method",
        method,
        "outcome",
        outcome,
        "status",
        status,
        "uri",
        route);
  }
}
