package io.shucheng.storefront.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * A parameter of the address, read without decoding anything and without touching the body: fit for
 * plain words, and for requests whose other parameters may be broken.
 */
final class RawQuery {

  private RawQuery() {}

  static Optional<String> first(HttpServletRequest request, String name) {
    String query = request.getQueryString();
    if (query == null) {
      return Optional.empty();
    }
    String start = name + "=";
    for (String parameter : query.split("&", -1)) {
      if (parameter.startsWith(start)) {
        return Optional.of(parameter.substring(start.length()));
      }
    }
    return Optional.empty();
  }
}
