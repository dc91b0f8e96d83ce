package io.shucheng.catalog.feeds.text;

import io.shucheng.catalog.InvalidIsbnException;
import io.shucheng.catalog.Isbn;
import java.util.regex.Pattern;

/** ISBNs as feeds write them. */
public final class IsbnText {

  private static final Pattern LOST_ZEROS = Pattern.compile("\\d{1,9}|\\d{1,8}[Xx]");
  private static final int TEN = 10;

  private IsbnText() {}

  /**
   * Reads an ISBN; leading zeros that a spreadsheet took are put back.
   *
   * @throws InvalidIsbnException if it is none, with zeros or without
   */
  public static Isbn parse(String raw) {
    String text = raw.strip();
    if (LOST_ZEROS.matcher(text).matches()) {
      text = "0".repeat(TEN - text.length()) + text;
      if (text.chars().allMatch(digit -> digit == '0')) {
        throw new InvalidIsbnException(raw);
      }
    }
    return Isbn.parse(text);
  }
}
