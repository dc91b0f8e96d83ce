package io.shucheng.platform.database.http;

import io.shucheng.platform.database.StatementsOfRoutes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Counts the statements of a request when its handler is done. */
final class CountStatements implements HandlerInterceptor {

  private final StatementsOfRoutes routes;

  CountStatements(StatementsOfRoutes routes) {
    this.routes = routes;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
        instanceof String pattern) {
      routes.count(request.getMethod(), pattern);
    }
  }
}
