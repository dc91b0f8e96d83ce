package io.shucheng.platform.lane.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Counts what the lane answers beside what the handlers do, under the same names. Thread-safe. */
final class LaneTimes {

  private final MeterRegistry registry;
  private final Map<String, Timer[]> routes = new ConcurrentHashMap<>();

  LaneTimes(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * @param begun when the request came, as of {@link System#nanoTime()}
   */
  void record(String route, boolean headOnly, boolean known, long begun) {
    Timer[] timers = routes.get(route);
    if (timers == null) {
      timers = routes.computeIfAbsent(route, this::timers);
    }
    timers[(headOnly ? 2 : 0) + (known ? 1 : 0)].record(
        System.nanoTime() - begun, TimeUnit.NANOSECONDS);
  }

  private Timer[] timers(String route) {
    return new Timer[] {
      timer(route, "GET", "200", "SUCCESS"),
      timer(route, "GET", "304", "REDIRECTION"),
      timer(route, "HEAD", "200", "SUCCESS"),
      timer(route, "HEAD", "304", "REDIRECTION")
    };
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
