package io.shucheng.storefront.pages;

import io.shucheng.ordering.Carts;
import io.shucheng.platform.identity.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes a {@link Visit} of a request. Thread-safe. */
@Component
public final class Visits {

  private final Templates templates;
  private final Assets assets;
  private final CartCookie cartCookie;
  private final Carts carts;

  Visits(Templates templates, Assets assets, CartCookie cartCookie, Carts carts) {
    this.templates = templates;
    this.assets = assets;
    this.cartCookie = cartCookie;
    this.carts = carts;
  }

  public Visit of(HttpServletRequest request) {
    return new Visit(templates, assets, facts(request), owner -> carts.of(owner).copies());
  }

  /** A visit that asks nothing of the modules behind, for pages that say something went wrong. */
  public Visit frugal(HttpServletRequest request) {
    return new Visit(templates, assets, facts(request), null);
  }

  private VisitFacts facts(HttpServletRequest request) {
    VisitedAddress address = VisitedAddress.of(request);
    return new VisitFacts(
        ChosenLanguage.of(request),
        CurrentCaller.find().orElse(null),
        cartCookie.read(request).orElse(null),
        (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
        address.path(),
        address.query(),
        RawQuery.first(request, "notice").flatMap(Notice::parse).orElse(null));
  }
}
