package io.shucheng.platform.throttling.http;

import io.shucheng.platform.throttling.Allowance;
import io.shucheng.platform.throttling.domain.Buckets;
import io.shucheng.platform.throttling.domain.Client;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts tokens that were found not to be good, by the network that shows them. */
final class BadTokens extends OncePerRequestFilter {

  private final Buckets buckets;

  BadTokens(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()
        && request.getAttribute(Networks.ATTRIBUTE) instanceof Client network) {
      var _ = buckets.take(Allowance.BAD_TOKENS, network);
    }
  }
}
