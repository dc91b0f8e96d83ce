package io.shucheng.catalog.http;

import io.shucheng.catalog.ImportRequest;
import io.shucheng.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the query of an upload says. It is read by hand: asking the container for parameters would
 * swallow a body whose client calls it a form, as curl does.
 */
final class ImportParameters {

  private static final int LONGEST = 255;

  private final Map<String, String> values;

  private ImportParameters(Map<String, String> values) {
    this.values = values;
  }

  static ImportRequest read(HttpServletRequest request) {
    return new ImportParameters(values(request.getQueryString())).request();
  }

  private ImportRequest request() {
    String name = text("name");
    return new ImportRequest(
        name == null ? "upload" : name,
        format(),
        text("profile"),
        text("source"),
        currency(),
        dryRun());
  }

  private ImportRequest.Format format() {
    String format = text("format");
    for (ImportRequest.Format known : ImportRequest.Format.values()) {
      if (known.label().equals(format)) {
        return known;
      }
    }
    throw Problem.badParameter(
        "format", format == null ? "the call wants it: csv or onix" : "it is csv or onix");
  }

  private @Nullable Currency currency() {
    String code = text("currency");
    try {
      return code == null ? null : Currency.getInstance(code.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Problem.badParameter("currency", "'" + code + "' is not an ISO 4217 code such as AUD");
    }
  }

  private boolean dryRun() {
    return switch (values.getOrDefault("dryRun", "false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Problem.badParameter("dryRun", "it is true or false");
    };
  }

  private @Nullable String text(String name) {
    String text = values.get(name);
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
      throw Problem.badParameter(
          name, "it has more than " + LONGEST + " characters, or control characters");
    }
    return text.strip();
  }

  private static Map<String, String> values(@Nullable String query) {
    Map<String, String> values = new HashMap<>();
    for (String pair : query == null ? new String[0] : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return values;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("the query is not percent-encoded");
    }
  }
}
