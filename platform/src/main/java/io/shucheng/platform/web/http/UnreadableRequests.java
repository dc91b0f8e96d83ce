package io.shucheng.platform.web.http;

import io.shucheng.platform.web.Problem;
import io.shucheng.platform.web.ProblemNames;
import io.shucheng.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.eclipse.jetty.http.HttpException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what the server finds unreadable only when somebody asks for it, such as parameters that
 * are not UTF-8: a client's fault, and no handler may have begun.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UnreadableRequests extends OncePerRequestFilter {

  private final ProblemWriter problems;

  UnreadableRequests(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException e) {
      if (!(e instanceof HttpException http)) {
        throw e;
      }
      problems.write(request, response, problem(http));
    }
  }

  /** What to tell of it, in a filter or in a handler. */
  static Problem problem(HttpException unreadable) {
    HttpStatus status =
        Objects.requireNonNullElse(
            HttpStatus.resolve(unreadable.getCode()), HttpStatus.BAD_REQUEST);
    return Problem.of(
        status,
        ProblemNames.of(status),
        "the request's parameters cannot be read: percent-encode them as UTF-8");
  }
}
