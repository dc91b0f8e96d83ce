package io.shuchengperf.traffic;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the shop's answers, no more of them than a visitor needs. */
final class Answers {

  private static final JsonMapper JSON = new JsonMapper();

  private Answers() {}

  /**
   * The books among the hits, in their order. Reads a stream: there is an answer for every second
   * request, and the generator shares the machine with what it measures.
   */
  static List<Long> hits(byte[] body) {
    try (JsonParser json = JSON.createParser(body)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("the answer to a search is no object");
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean items = json.currentName().equals("items");
        JsonToken value = json.nextToken();
        if (items && value == JsonToken.START_ARRAY) {
          return ids(json);
        }
        json.skipChildren();
      }
      throw new IllegalArgumentException("the answer to a search has no items");
    }
  }

  private static List<Long> ids(JsonParser json) {
    List<Long> ids = new ArrayList<>(20);
    while (json.nextToken() == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean id = json.currentName().equals("id");
        json.nextToken();
        if (id) {
          ids.add(json.getLongValue());
        } else {
          json.skipChildren();
        }
      }
    }
    return ids;
  }

  static Tokens tokens(byte[] body) {
    JsonNode json = JSON.readTree(body);
    return new Tokens(
        json.required("accessToken").asString(),
        json.required("refreshToken").asString(),
        Duration.ofSeconds(json.required("expiresIn").asLong()));
  }

  /** An order, or the one refusal that is a fair answer. */
  static OrderAnswer order(byte[] body) {
    JsonNode json = JSON.readTree(body);
    if (json.path("type").asString("").endsWith("out-of-stock")) {
      return new OrderAnswer.OutOfStock();
    }
    return new OrderAnswer.Placed(
        json.required("id").asString(),
        URI.create(json.required("payment").required("url").asString()).getPath());
  }

  static boolean paid(byte[] body) {
    return JSON.readTree(body).required("status").asString().equals("PAID");
  }
}
