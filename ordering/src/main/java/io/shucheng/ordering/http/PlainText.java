package io.shucheng.ordering.http;

import io.shucheng.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** Short text that can be shown to anybody. */
final class PlainText {

  static final int LONGEST = 200;

  private PlainText() {}

  /**
   * @return the text as it is; null where it is missing
   * @throws Problem 422 if it is longer than {@value #LONGEST} characters or has control characters
   */
  static @Nullable String of(@Nullable String text, String pointer) {
    if (text != null && (text.length() > LONGEST || text.codePoints().anyMatch(PlainText::isOdd))) {
      throw Problem.invalid(
          pointer, "it has at most %d characters of plain text".formatted(LONGEST));
    }
    return text;
  }

  private static boolean isOdd(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }
}
