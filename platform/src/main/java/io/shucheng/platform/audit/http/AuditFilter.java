package io.shucheng.platform.audit.http;

import io.shucheng.platform.audit.domain.AuditEntry;
import io.shucheng.platform.audit.domain.AuditLog;
import io.shucheng.platform.identity.Caller;
import io.shucheng.platform.identity.CurrentCaller;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.web.Problem;
import io.shucheng.platform.web.ProblemWriter;
import io.shucheng.platform.web.TraceIds;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes down what somebody with a role in the back office is about to change before it is changed,
 * so that nothing is changed that is not written down, and afterwards how it was answered.
 */
final class AuditFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(AuditFilter.class);

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final AuditLog log;
  private final Bodies bodies;
  private final ProblemWriter problems;

  AuditFilter(AuditLog log, Bodies bodies, ProblemWriter problems) {
    this.log = log;
    this.bodies = bodies;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    // decoded, as the routes are
    String path = request.getServletPath();
    return READS.contains(request.getMethod())
        || !(path.startsWith("/api/v2/") || path.startsWith("/backoffice/"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Caller caller = CurrentCaller.find().filter(AuditFilter::isStaff).orElse(null);
    if (caller == null) {
      // is turned away, and could fill the log otherwise
      chain.doFilter(request, response);
      return;
    }
    HttpServletRequest read = bodies.read(request);
    Long entry = begin(caller, read, response);
    if (entry == null) {
      return;
    }
    int status = HttpStatus.INTERNAL_SERVER_ERROR.value();
    try {
      chain.doFilter(read, response);
      status = response.getStatus();
    } catch (ServletException e) {
      if (e.getCause() instanceof AccessDeniedException) {
        // is answered by the filters before this one
        status = HttpStatus.FORBIDDEN.value();
      }
      throw e;
    } finally {
      end(entry, status);
    }
  }

  private static boolean isStaff(Caller caller) {
    return caller.roles().stream().anyMatch(role -> role != Role.CUSTOMER);
  }

  /** The entry's number; null where it could not be written, and was answered so. */
  private @Nullable Long begin(
      Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
    String query = request.getQueryString();
    AuditEntry.Call call =
        new AuditEntry.Call(
            caller.account(),
            request.getMethod(),
            query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query,
            bodies.asText(request),
            Objects.requireNonNullElse(response.getHeader(TraceIds.HEADER), ""));
    try {
      return log.begin(call);
    } catch (DataAccessException e) {
      LOG.warn("What {} is about to change cannot be written down", caller.account(), e);
      problems.write(request, response, unwritten());
      return null;
    }
  }

  private static Problem unwritten() {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "unavailable",
            "this cannot be written down now, so nothing was done; try again in a moment")
        .header(HttpHeaders.RETRY_AFTER, "5");
  }

  private void end(long entry, int status) {
    try {
      log.ended(entry, status);
    } catch (DataAccessException e) {
      LOG.warn("What became of audit entry {} is not written down: {}", entry, status, e);
    }
  }
}
