package io.shucheng.storefront.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Remembers for a year the language that a reader chose by the address's {@code lang}. */
public class LanguageFilter extends OncePerRequestFilter {

  private static final Duration REMEMBERED = Duration.ofDays(365);

  private final SafeCookies cookies;

  public LanguageFilter(SafeCookies cookies) {
    this.cookies = cookies;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ChosenLanguage.byAddress(request)
        .ifPresent(
            language -> cookies.set(response, ChosenLanguage.NAME, language.code(), REMEMBERED));
    chain.doFilter(request, response);
  }
}
