package io.shucheng.webhooks.http;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Strong entity tags of versions: another for each form of the answer. */
final class Tags {

  private static final String CBOR = "-cbor";

  private Tags() {}

  /** Answers with the tag of a version; nobody keeps it without asking again. */
  static <T> ResponseEntity<T> tagged(
      ResponseEntity.BodyBuilder answer, T view, long version, @Nullable String accept) {
    boolean cbor = accept != null && accept.toLowerCase(Locale.ROOT).contains("cbor");
    return answer
        .eTag("\"" + version + (cbor ? CBOR : "") + '"')
        .varyBy(HttpHeaders.ACCEPT)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(view);
  }

  /** The version that {@code If-Match} names; −1, which nothing has, where it names none. */
  static @Nullable Long version(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    return Arrays.stream(ifMatch.split(",", -1))
        .map(String::strip)
        .filter(tag -> tag.matches("\"\\d{1,18}(" + CBOR + ")?\""))
        .map(tag -> Long.valueOf(tag.replace("\"", "").replace(CBOR, "")))
        .findFirst()
        .orElse(-1L);
  }
}
