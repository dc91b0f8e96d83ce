package io.shucheng.stripe.api;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sees to it that an error can be read: what a gateway on the way answers in Stripe's stead may be
 * empty or a page, on which the library stumbles.
 */
final class ErrorBodies {

  private static final String NOT_STRIPES =
      "{\"error\":{\"type\":\"api_error\",\"message\":\"not in Stripe's form\"}}";

  private ErrorBodies() {}

  static String readable(String body) {
    try {
      return JsonMapper.shared().readTree(body).path("error").isObject() ? body : NOT_STRIPES;
    } catch (JacksonException _) {
      return NOT_STRIPES;
    }
  }
}
