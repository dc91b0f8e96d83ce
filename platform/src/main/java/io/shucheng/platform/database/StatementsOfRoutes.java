package io.shucheng.platform.database;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.platform.deadlines.Work;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells how many statements a request of each route asks the database, so that a loop that asks for
 * each of many is seen. What others do for it (the groups that orders are committed in, what is
 * done after the answer) is not among them. Thread-safe.
 */
public final class StatementsOfRoutes {

  /** The summary's name. */
  public static final String NAME = "shucheng.http.statements";

  private final MeterRegistry registry;
  private final Map<Route, DistributionSummary> summaries = new ConcurrentHashMap<>();

  public StatementsOfRoutes(MeterRegistry registry) {
    this.registry = registry;
  }

  private record Route(String method, String pattern) {}

  /**
   * Counts the request whose work this thread does; none where it does none.
   *
   * @param pattern of the route's path
   */
  public void count(String method, String pattern) {
    Work work = Work.current();
    if (work != null) {
      summaries
          .computeIfAbsent(new Route(method, pattern), this::summary)
          .record(work.statements());
    }
  }

  private DistributionSummary summary(Route route) {
    return DistributionSummary.builder(NAME)
        .description("statements that a request asks the database")
        .tag("method", route.method())
        .tag("route", route.pattern())
        .register(registry);
  }
}
