package io.shuchengtest.stripe;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What Stripe answers. */
record Answer(int status, String body, boolean repeated) {

  static Answer of(JsonNode body) {
    return new Answer(200, body.toString(), false);
  }

  static Answer error(int status, String type, String code) {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.putObject("error")
        .put("type", type)
        .put("code", code)
        .put("message", "Stripe's own sentence about " + code)
        .put("doc_url", "https://stripe.com/docs/error-codes/" + code);
    return new Answer(status, body.toString(), false);
  }

  static Answer missing(String id) {
    return error(404, "invalid_request_error", "resource_missing");
  }

  Answer again() {
    return new Answer(status, body, true);
  }
}
