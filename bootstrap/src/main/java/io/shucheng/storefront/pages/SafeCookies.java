package io.shucheng.storefront.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The pages' cookies: out of scripts' reach, sent along from other sites only when a link is
 * followed, and over TLS only where the shop's address is https.
 */
public final class SafeCookies {

  private final boolean secure;

  public SafeCookies(boolean secure) {
    this.secure = secure;
  }

  public boolean secure() {
    return secure;
  }

  public Optional<String> get(HttpServletRequest request, String name) {
    return Optional.ofNullable(WebUtils.getCookie(request, name))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }

  public void set(HttpServletResponse response, String name, String value, Duration age) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, value)
            .path("/")
            .httpOnly(true)
            .sameSite("Lax")
            .secure(secure)
            .maxAge(age)
            .build()
            .toString());
  }

  public void forget(HttpServletResponse response, String name) {
    set(response, name, "", Duration.ZERO);
  }
}
