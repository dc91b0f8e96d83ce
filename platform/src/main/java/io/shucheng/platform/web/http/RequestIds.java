package io.shucheng.platform.web.http;

import io.shucheng.platform.web.TraceIds;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a trace id (W3C Trace Context: the caller's where it sends a {@code
 * traceparent}), which stands in its log lines and in its answer's {@code X-Request-Id}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIds extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id =
        request.getAttribute(TraceIds.ATTRIBUTE) instanceof String known
            ? known
            : TraceIds.of(request.getHeader(TraceIds.PARENT));
    response.setHeader(TraceIds.HEADER, id);
    try (var _ = MDC.putCloseable(TraceIds.MDC_KEY, id)) {
      chain.doFilter(request, response);
    }
  }
}
