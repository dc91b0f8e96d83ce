package io.shucheng.ordering.providers;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A callback as it came, verified by nobody yet.
 *
 * @param headers by their names in small letters; each with all of its values
 * @param body the text that was signed, which is UTF-8; other bytes make it another text, which
 *     nobody signed
 */
public record SignedCallback(Map<String, List<String>> headers, String body) {

  public SignedCallback {
    headers = Map.copyOf(headers);
  }

  /** All values of a header; empty where it is missing. */
  public List<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }
}
