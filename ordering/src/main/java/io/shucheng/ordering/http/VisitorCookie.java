package io.shucheng.ordering.http;

import io.shucheng.ordering.CartOwner;
import io.shucheng.ordering.domain.PaymentTerms;
import io.shucheng.ordering.domain.Retention;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** By which a visitor's cart is known. */
@Component
class VisitorCookie {

  private static final String NAME = "shucheng_cart";

  private final Duration lifetime;
  private final boolean secure;

  VisitorCookie(Retention retention, PaymentTerms terms) {
    this.lifetime = retention.visitorCarts();
    this.secure = "https".equals(terms.shop().getScheme());
  }

  /** Whom the request's cookie names; one that the shop never made names nobody. */
  Optional<CartOwner.Visitor> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(NAME))
            .flatMap(cookie -> token(cookie.getValue()).stream())
            .map(CartOwner.Visitor::new)
            .findFirst();
  }

  private static Optional<UUID> token(String value) {
    try {
      UUID token = UUID.fromString(value);
      return token.version() == 4 && token.toString().equals(value)
          ? Optional.of(token)
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  void write(HttpServletResponse response, CartOwner.Visitor visitor) {
    set(response, visitor.token().toString(), lifetime);
  }

  void expire(HttpServletResponse response) {
    set(response, "", Duration.ZERO);
  }

  private void set(HttpServletResponse response, String value, Duration age) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, value)
            .httpOnly(true)
            .sameSite("Lax")
            .path("/")
            .maxAge(age)
            .secure(secure)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
