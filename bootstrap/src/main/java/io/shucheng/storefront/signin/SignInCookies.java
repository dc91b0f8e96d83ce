package io.shucheng.storefront.signin;

import io.shucheng.platform.identity.TokenPair;
import io.shucheng.storefront.pages.SafeCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The cookies that hold who is signed in. */
@Component
final class SignInCookies {

  static final String ACCESS = "shucheng_access";
  static final String REFRESH = "shucheng_refresh";

  /** How long a browser keeps the refresh token; whether it is still good the server decides. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final SafeCookies cookies;

  SignInCookies(SafeCookies cookies) {
    this.cookies = cookies;
  }

  Optional<String> accessToken(HttpServletRequest request) {
    return cookies.get(request, ACCESS);
  }

  Optional<String> refreshToken(HttpServletRequest request) {
    return cookies.get(request, REFRESH);
  }

  void keep(HttpServletResponse response, TokenPair tokens) {
    cookies.set(response, ACCESS, tokens.accessToken(), tokens.expiresIn());
    cookies.set(response, REFRESH, tokens.refreshToken(), KEPT);
  }

  void forget(HttpServletResponse response) {
    cookies.forget(response, ACCESS);
    cookies.forget(response, REFRESH);
  }
}
