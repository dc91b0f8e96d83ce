package io.shucheng.storefront.http.errors;

import jakarta.servlet.http.HttpServletRequest;

/** Tells browsers from other clients, which want problems rather than pages. */
final class Browsers {

  private Browsers() {}

  static boolean reads(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return request.getHeader("HX-Request") != null
        || (accept != null && accept.contains("text/html"));
  }
}
