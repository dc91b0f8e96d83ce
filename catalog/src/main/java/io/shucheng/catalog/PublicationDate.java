package io.shucheng.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a book was or will be published, as exactly as is known: {@code 1999}, {@code 1999-05} or
 * {@code 1999-05-01}. Years before our era are negative ({@code -1750}).
 */
public record PublicationDate(String value) {

  private static final Pattern FORM = Pattern.compile("(-?\\d{1,4})(?:-(\\d{2}))?(?:-(\\d{2}))?");

  /**
   * @throws IllegalArgumentException if the text is not of one of the three forms or names no day
   */
  public PublicationDate {
    Matcher form = FORM.matcher(value);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'" + value + "' is not a date such as 1999, 1999-05 or 1999-05-01");
    }
    try {
      if (form.group(3) != null) {
        var _ = LocalDate.of(year(value), month(form), Integer.parseInt(form.group(3)));
      } else if (form.group(2) != null) {
        var _ = YearMonth.of(year(value), month(form));
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + value + "' names no day of the calendar", e);
    }
  }

  /** A date of which only the year is known. */
  public static PublicationDate ofYear(int year) {
    return new PublicationDate(Integer.toString(year));
  }

  public int year() {
    return year(value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static int year(String value) {
    int end = value.indexOf('-', 1);
    return Integer.parseInt(end < 0 ? value : value.substring(0, end));
  }

  private static int month(Matcher form) {
    return Integer.parseInt(form.group(2));
  }
}
