package io.shucheng.platform.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;

/**
 * Times what is answered before the servlets beside what the handlers answer, under the same name
 * and tags. Thread-safe.
 */
public final class RequestTimes {

  private final MeterRegistry registry;
  private final Map<Route, Timer> timers = new ConcurrentHashMap<>();

  public RequestTimes(MeterRegistry registry) {
    this.registry = registry;
  }

  private record Route(String method, String path, int status) {}

  /**
   * The timer of a route's answers that went well.
   *
   * @param path the pattern of the route's path
   * @param status of the answer, below 400
   */
  public Timer of(String method, String path, int status) {
    Route route = new Route(method, path, status);
    Timer known = timers.get(route);
    return known != null ? known : timers.computeIfAbsent(route, this::timer);
  }

  private Timer timer(Route route) {
    return registry.timer(
        "http.server.requests",
        "error",
        "none",
        "exception",
        "none",
        "method",
        route.method(),
        "outcome",
        HttpStatus.valueOf(route.status()).is3xxRedirection() ? "REDIRECTION" : "SUCCESS",
        "status",
        Integer.toString(route.status()),
        "uri",
        route.path());
  }
}
