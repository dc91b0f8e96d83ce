package io.shucheng.platform.throttling.http;

import io.shucheng.platform.identity.CurrentCaller;
import io.shucheng.platform.throttling.Allowance;
import io.shucheng.platform.throttling.domain.Buckets;
import io.shucheng.platform.throttling.domain.Client;
import io.shucheng.platform.throttling.domain.Denial;
import io.shucheng.platform.web.Problem;
import io.shucheng.platform.web.ProblemWriter;
import io.shucheng.platform.web.RouteTable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts what accounts and programs with keys ask, behind the filters that found out who they are,
 * and what is counted as something particular, whoever asks.
 */
final class ClientThrottle extends OncePerRequestFilter {

  private final Buckets buckets;
  private final RouteTable<Allowance> routes;
  private final ProblemWriter problems;

  ClientThrottle(Buckets buckets, RouteTable<Allowance> routes, ProblemWriter problems) {
    this.buckets = buckets;
    this.routes = routes;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Denial denial = denial(request);
    if (denial == null) {
      chain.doFilter(request, response);
    } else {
      refuse(denial, request, response);
    }
  }

  /** A browser gets the shop's page of errors. */
  private void refuse(Denial denial, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Problem problem = TooMany.of(denial);
    String accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
    if (accept.contains(MediaType.TEXT_HTML_VALUE)
        && !request.getServletPath().startsWith("/api/")) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(denial.secondsToWait()));
      response.sendError(problem.getStatusCode().value());
    } else {
      problems.write(request, response, problem);
    }
  }

  private @Nullable Denial denial(HttpServletRequest request) {
    if (request.getAttribute(CountedCallers.ATTRIBUTE) != null) {
      return null;
    }
    String method = request.getMethod();
    boolean read = method.equals(HttpMethod.GET.name()) || method.equals(HttpMethod.HEAD.name());
    Client account = account();
    if (read) {
      return account == null ? null : buckets.take(Allowance.READS, account);
    }
    Allowance particular = routes.find(method, request.getServletPath());
    if (particular == Allowance.ORDERS && account != null) {
      return buckets.take(Allowance.ORDERS, account);
    }
    Client network = network(request);
    if (particular == Allowance.LOG_INS && network != null) {
      // whoever is logged in: accounts are had for nothing
      return buckets.take(Allowance.LOG_INS, network);
    }
    return account == null ? null : buckets.take(Allowance.WRITES, account);
  }

  private static @Nullable Client account() {
    return CurrentCaller.client().map(Client.Named::new).orElse(null);
  }

  private static @Nullable Client network(HttpServletRequest request) {
    return (Client) request.getAttribute(Networks.ATTRIBUTE);
  }
}
