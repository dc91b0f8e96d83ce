package io.shucheng.catalog.feeds.text;

import io.shucheng.catalog.PublicationDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as feeds write them: {@code 19990501}, {@code 1999-05}, {@code 1994年10月1日}. */
public final class DateText {

  /** Year, then perhaps month, then perhaps day. */
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("(\\d{4})()()"),
          Pattern.compile("(\\d{4})(\\d{2})()"),
          Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T.*)?"),
          Pattern.compile("(\\d{4})[-/.](\\d{1,2})()"),
          Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?"),
          Pattern.compile("(\\d{4})年()()"),
          Pattern.compile("(\\d{4})年(\\d{1,2})月()"),
          Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日"));

  private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final String REMEDY = "write the date as 1999, 1999-05 or 1999-05-01";

  private DateText() {}

  /**
   * Reads a date; zeros at its end mean that so much is not known.
   *
   * @throws BadValueException if it is none, or names no day of the calendar
   */
  public static @Nullable PublicationDate parse(String field, String raw) {
    String text = raw.strip();
    if (text.isEmpty() || text.matches("0+")) {
      return null;
    }
    for (Pattern form : FORMS) {
      Matcher date = form.matcher(text);
      if (date.matches()) {
        return date(field, raw, date.group(1), date.group(2), date.group(3));
      }
    }
    Matcher american = AMERICAN.matcher(text);
    if (american.matches()) {
      return date(field, raw, american.group(3), american.group(1), american.group(2));
    }
    throw new BadValueException(field, raw, "it is not a date", REMEDY);
  }

  private static PublicationDate date(
      String field, String raw, String year, String month, String day) {
    StringBuilder value = new StringBuilder(year);
    if (!isUnknown(month)) {
      value.append(String.format(Locale.ROOT, "-%02d", Integer.parseInt(month)));
      if (!isUnknown(day)) {
        value.append(String.format(Locale.ROOT, "-%02d", Integer.parseInt(day)));
      }
    }
    try {
      return new PublicationDate(value.toString());
    } catch (IllegalArgumentException e) {
      throw new BadValueException(field, raw, "no day of the calendar has this date", REMEDY);
    }
  }

  private static boolean isUnknown(String part) {
    return part.isEmpty() || part.matches("0+");
  }
}
