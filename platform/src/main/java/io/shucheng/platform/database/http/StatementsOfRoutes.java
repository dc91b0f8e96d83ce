package io.shucheng.platform.database.http;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.platform.deadlines.Work;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Tells how many statements a request of each route asks the database, so that a loop that asks for
 * each of many is seen. What others do for it (the groups that orders are committed in, what is
 * done after the answer) is not among them.
 */
final class StatementsOfRoutes implements HandlerInterceptor {

  static final String NAME = "shucheng.http.statements";

  private final MeterRegistry registry;
  private final Map<Route, DistributionSummary> summaries = new ConcurrentHashMap<>();

  StatementsOfRoutes(MeterRegistry registry) {
    this.registry = registry;
  }

  private record Route(String method, String pattern) {}

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    Work work = Work.current();
    if (work != null
        && request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
            instanceof String pattern) {
      summaries
          .computeIfAbsent(new Route(request.getMethod(), pattern), this::summary)
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
