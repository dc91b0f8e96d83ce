package io.shucheng.search.domain;

import io.shucheng.catalog.InvalidIsbnException;
import io.shucheng.catalog.Isbn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which people write an ISBN: 10 or 13 digits, hyphens, the leading zeros lost. */
public final class IsbnWriting {

  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])\\d(?:[\\s\\u2010-\\u2015-]?\\d){5,11}[\\s\\u2010-\\u2015-]?[\\dXx](?![\\p{L}\\p{N}])");

  /** What people write before the number: {@code ISBN-13:}, {@code isbn}. */
  private static final Pattern NAME =
      Pattern.compile("(?i)isbn(?:[-\\s]?1[03](?!\\d))?[\\s:\uFF1A#.]*");

  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u2010-\\u2015-]");

  /** A text that is an ISBN with zeros lost has at least this many digits. */
  private static final int FEWEST_DIGITS = 7;

  private IsbnWriting() {}

  /** The ISBNs that a text may mean, in its order. */
  public static Set<Isbn> in(String text) {
    Set<Isbn> found = new LinkedHashSet<>();
    Matcher digits = DIGITS.matcher(NAME.matcher(text).replaceAll(" "));
    while (digits.find()) {
      String plain = SEPARATORS.matcher(digits.group()).replaceAll("");
      String padded =
          plain.length() >= FEWEST_DIGITS && plain.length() < 10
              ? "0".repeat(10 - plain.length()) + plain
              : plain;
      if (padded.length() == 10 || padded.length() == 13) {
        try {
          found.add(Isbn.parse(padded));
        } catch (InvalidIsbnException _) {
          // digits of another kind
        }
      }
    }
    return found;
  }

  /** Every unhyphenated writing of a number, the usual one first. */
  public static List<String> of(Isbn isbn) {
    List<String> writings = new ArrayList<>();
    writings.add(isbn.value());
    if (isbn.value().startsWith("978")) {
      String ten = isbn.value().substring(3, 12);
      ten += checkDigit(ten);
      writings.add(ten);
      String bare = ten.replaceFirst("^0+", "");
      if (bare.length() < ten.length() && bare.length() >= FEWEST_DIGITS) {
        writings.add(bare);
      }
    }
    return writings;
  }

  /** The tenth digit of an ISBN-10 (ISO 2108, annex on the former form). */
  private static char checkDigit(String nine) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (10 - i) * (nine.charAt(i) - '0');
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }
}
