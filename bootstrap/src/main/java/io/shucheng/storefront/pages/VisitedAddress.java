package io.shucheng.storefront.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the reader is, as links on the page may lead back to: the address itself, and for a form's
 * answer the page that the form stood on.
 *
 * @param path percent-encoded
 * @param query percent-encoded, or null
 */
record VisitedAddress(String path, @Nullable String query) {

  private static final VisitedAddress HOME = new VisitedAddress("/", null);

  static VisitedAddress of(HttpServletRequest request) {
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      return form(request.getHeader("Referer")).orElse(HOME);
    }
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = failed instanceof String uri ? uri : request.getRequestURI();
    String query = request.getQueryString();
    return LocalPath.parse(query == null ? path : path + "?" + query)
        .or(() -> LocalPath.parse(path))
        .map(VisitedAddress::split)
        .orElse(HOME);
  }

  private static Optional<VisitedAddress> form(@Nullable String referer) {
    if (referer == null) {
      return Optional.empty();
    }
    try {
      return LocalPath.parse(URI.create(referer).getRawPath())
          .map(path -> new VisitedAddress(path.value(), null));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static VisitedAddress split(LocalPath address) {
    int question = address.value().indexOf('?');
    return question < 0
        ? new VisitedAddress(address.value(), null)
        : new VisitedAddress(
            address.value().substring(0, question), address.value().substring(question + 1));
  }
}
