package io.shucheng.ordering.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Strong entity tags: another for each content, and for each form of it. */
final class ETags {

  private static final String CBOR = "-cbor";

  private ETags() {}

  /** Answers a read with the tag of its content. */
  static <T extends Record> ResponseEntity<T> read(T view, @Nullable String accept) {
    return answer(view, tag(view), accept);
  }

  /** Answers with the tag of a version. */
  static <T extends Record> ResponseEntity<T> versioned(
      T view, long version, @Nullable String accept) {
    return answer(view, Long.toString(version), accept);
  }

  private static <T> ResponseEntity<T> answer(T view, String tag, @Nullable String accept) {
    return ResponseEntity.ok()
        .eTag('"' + tag + form(accept) + '"')
        .varyBy(HttpHeaders.ACCEPT)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(view);
  }

  /** Whether a write's {@code If-Match} names this content, in whatever form. */
  static boolean matches(String ifMatch, Record view) {
    return tagsIn(ifMatch).contains(tag(view));
  }

  /** Whether a write may go on: without {@code If-Match}, or where it names this content. */
  static boolean allows(@Nullable String ifMatch, Supplier<? extends Record> view) {
    return ifMatch == null || ifMatch.strip().equals("*") || matches(ifMatch, view.get());
  }

  /** The version that {@code If-Match} names; −1, which nothing has, where it names none. */
  static @Nullable Long version(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    return tagsIn(ifMatch).stream()
        .filter(tag -> tag.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .findFirst()
        .orElse(-1L);
  }

  private static List<String> tagsIn(String ifMatch) {
    return Arrays.stream(ifMatch.split(",", -1))
        .map(String::strip)
        .filter(tag -> tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\""))
        .map(tag -> tag.substring(1, tag.length() - 1))
        .map(tag -> tag.endsWith(CBOR) ? tag.substring(0, tag.length() - CBOR.length()) : tag)
        .toList();
  }

  private static String form(@Nullable String accept) {
    return accept != null && accept.toLowerCase(Locale.ROOT).contains("cbor") ? CBOR : "";
  }

  /** A record's text says all that is in it. */
  private static String tag(Record view) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(view.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 15));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
