package io.shucheng.catalog.http;

import io.shucheng.platform.web.Problem;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Strong ETags of books: the revision, and what else the bytes depend on. A write minds only the
 * revision.
 */
final class BookTags {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})(?:-[a-z-]{1,20})?\"");

  private BookTags() {}

  static String of(long revision, Locale language, @Nullable String accept) {
    boolean binary = accept != null && accept.contains("cbor");
    return "\"%d-%s-%s\"".formatted(revision, language.getLanguage(), binary ? "cbor" : "json");
  }

  /**
   * The revision that a write expects; null for {@code *}, which takes any.
   *
   * @throws Problem 428 where nothing is expected, 412 for what can be no tag of a book
   */
  static @Nullable Long expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Problem.of(
          HttpStatus.PRECONDITION_REQUIRED,
          "precondition-required",
          "send If-Match with the ETag of the book as you read it, so that no other edit is lost");
    }
    if (ifMatch.strip().equals("*")) {
      return null;
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw Problem.of(
          HttpStatus.PRECONDITION_FAILED,
          "stale",
          "If-Match is not an ETag of this book; read the book again");
    }
    return Long.valueOf(tag.group(1));
  }
}
