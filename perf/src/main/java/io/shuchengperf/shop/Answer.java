package io.shuchengperf.shop;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a shop answered, whatever it was. */
public record Answer(int status, String body) {

  private static final JsonMapper JSON = new JsonMapper();

  Answer(int status, byte[] body) {
    this(status, new String(body, StandardCharsets.UTF_8));
  }

  /** The body; a missing node where it is no JSON. */
  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JacksonException _) {
      return JSON.missingNode();
    }
  }

  /** The last part of a problem's type, such as {@code out-of-stock}; empty where it is none. */
  public String problem() {
    String type = json().path("type").asString("");
    return type.substring(type.lastIndexOf(':') + 1);
  }
}
