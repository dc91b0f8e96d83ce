package io.shuchengtest.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a query or of a form, by their names with their brackets. */
public record Form(Map<String, String> fields) {

  static Form parse(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : text.isEmpty() ? new String[0] : text.split("&", -1)) {
      String[] parts = field.split("=", 2);
      fields.put(
          URLDecoder.decode(parts[0], UTF_8),
          parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8));
    }
    return new Form(fields);
  }

  /** The field; null where it is missing. */
  public String get(String name) {
    return fields.get(name);
  }

  Optional<Long> number(String name) {
    return Optional.ofNullable(fields.get(name)).map(Long::valueOf);
  }

  boolean expands(String what) {
    return fields.entrySet().stream()
        .anyMatch(field -> field.getKey().startsWith("expand") && field.getValue().equals(what));
  }
}
