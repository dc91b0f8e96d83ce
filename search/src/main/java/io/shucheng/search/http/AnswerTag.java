package io.shucheng.search.http;

import io.shucheng.platform.lane.AnswerForm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

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

  /** Whether an answer is of a generation. */
  static boolean isOf(String generation, String tag) {
    return tag.startsWith(generation, 1) && tag.charAt(1 + generation.length()) == '-';
  }
}
