package io.shucheng.catalog.http;

import io.shucheng.catalog.domain.KnownBook;
import io.shucheng.platform.lane.AnswerForm;
import io.shucheng.platform.web.Problem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
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

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})(?:-[a-z0-9-]{1,20})?\"");

  private BookTags() {}

  /**
   * @param currency the shop's: another one shows another price of the same revision
   */
  static String of(long revision, Locale language, Currency currency, AnswerForm form) {
    return "\"%d-%s-%s-%s\""
        .formatted(
            revision,
            language.getLanguage(),
            currency.getCurrencyCode().toLowerCase(Locale.ROOT),
            form.name().toLowerCase(Locale.ROOT));
  }

  /** An edit that changes nothing keeps the revision, but staff see that it was made. */
  static String ofStaff(KnownBook book, @Nullable String accept) {
    return ofStaff(book.revision(), StaffBookBody.of(book).staffEdited(), accept);
  }

  /**
   * @param staffEdited the fields that staff wrote, in their order
   */
  static String ofStaff(long revision, List<String> staffEdited, @Nullable String accept) {
    return "\"%d-staff-%x-%s\"".formatted(revision, staffEdited.hashCode(), form(accept));
  }

  /** The tag of a list: a hash of all it says. */
  static String ofList(byte[] answer, @Nullable String accept) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(answer);
      return "\"%s-%s\"".formatted(HexFormat.of().formatHex(hash, 0, 16), form(accept));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String form(@Nullable String accept) {
    return accept != null && accept.contains("cbor") ? "cbor" : "json";
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
