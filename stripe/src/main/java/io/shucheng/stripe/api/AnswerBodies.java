package io.shucheng.stripe.api;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells Stripe's answers from what a gateway on the way answers in Stripe's stead, on which the
 * library stumbles: nothing, a page, another JSON.
 */
final class AnswerBodies {

  private static final String NOT_STRIPES =
      "{\"error\":{\"type\":\"api_error\",\"message\":\"not in Stripe's form\"}}";

  private AnswerBodies() {}

  /** Whether it is one of Stripe's things, each of which says which. */
  static boolean isThing(String body) {
    return read(body).path("object").isString();
  }

  /** An error as it came, or one that can be read. */
  static String error(String body) {
    return read(body).path("error").isObject() ? body : NOT_STRIPES;
  }

  private static JsonNode read(String body) {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException _) {
      return JsonMapper.shared().missingNode();
    }
  }
}
