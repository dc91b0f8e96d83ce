package io.shucheng.storefront.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

  /** A query without some of its parameters; null where none are left. */
  static @Nullable String without(@Nullable String query, String... names) {
    if (query == null) {
      return null;
    }
    String rest =
        Arrays.stream(query.split("&", -1))
            .filter(parameter -> !List.of(names).contains(parameter.split("=", 2)[0]))
            .collect(Collectors.joining("&"));
    return rest.isEmpty() ? null : rest;
  }
}
