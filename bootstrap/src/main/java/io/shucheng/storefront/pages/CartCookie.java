package io.shucheng.storefront.pages;

import io.shucheng.ordering.CartOwner;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The cookie by which the cart of somebody who is not signed in is known; the API reads it too. */
@Component
public final class CartCookie {

  static final String NAME = "shucheng_cart";
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int UUID_LENGTH = 36;

  private final SafeCookies cookies;

  CartCookie(SafeCookies cookies) {
    this.cookies = cookies;
  }

  /** The visitor, where the cookie is there and one of ours. */
  public Optional<CartOwner.Visitor> read(HttpServletRequest request) {
    return cookies.get(request, NAME).flatMap(CartCookie::parse);
  }

  /** A new visitor, who holds the cookie from now on. */
  public CartOwner.Visitor issue(HttpServletResponse response) {
    UUID token = UUID.randomUUID();
    cookies.set(response, NAME, token.toString(), KEPT);
    return new CartOwner.Visitor(token);
  }

  public void forget(HttpServletResponse response) {
    cookies.forget(response, NAME);
  }

  private static Optional<CartOwner.Visitor> parse(String value) {
    if (value.length() != UUID_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(new CartOwner.Visitor(UUID.fromString(value)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
