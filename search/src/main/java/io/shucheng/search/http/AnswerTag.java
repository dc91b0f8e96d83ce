package io.shucheng.search.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/**
 * An answer's strong ETag, known before the answer is: one generation of the index answers the same
 * question with the same bytes.
 */
final class AnswerTag {

  private AnswerTag() {}

  /**
   * @param question names everything that was asked
   */
  static String of(String generation, String question, Locale reader, AnswerForm form) {
    String all = question + "\n" + reader.toLanguageTag() + "\n" + form;
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return "\"" + generation + "-" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether the client has this answer already; what is no tag is no answer that it has. */
  static boolean isKnown(String tag, HttpHeaders headers) {
    return headers.getOrEmpty(HttpHeaders.IF_NONE_MATCH).stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .map(String::strip)
        .map(known -> known.startsWith("W/") ? known.substring(2) : known)
        .anyMatch(known -> known.equals("*") || known.equals(tag));
  }
}
