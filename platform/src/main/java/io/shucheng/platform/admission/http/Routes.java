package io.shucheng.platform.admission.http;

import io.shucheng.platform.admission.Urgency;
import io.shucheng.platform.admission.UrgentRoute;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Tells how urgent a request is by its method and path. Immutable. */
final class Routes {

  private final List<Known> known;

  Routes(List<UrgentRoute> routes) {
    PathPatternParser parser = PathPatternParser.defaultInstance;
    known =
        routes.stream()
            .map(
                route ->
                    new Known(
                        route.method() == null ? null : route.method().name(),
                        parser.parse(route.pattern()),
                        route.urgency()))
            .sorted(
                Comparator.comparing(Known::pattern)
                    .thenComparingInt(one -> one.method() == null ? 1 : 0))
            .toList();
  }

  private record Known(@Nullable String method, PathPattern pattern, Urgency urgency) {}

  /**
   * @param path decoded, without parameters
   */
  Urgency of(String method, String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    for (Known route : known) {
      if ((route.method() == null || route.method().equals(method))
          && route.pattern().matches(parsed)) {
        return route.urgency();
      }
    }
    return Urgency.BROWSE;
  }
}
