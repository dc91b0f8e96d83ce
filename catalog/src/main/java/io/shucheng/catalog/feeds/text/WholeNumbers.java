package io.shucheng.catalog.feeds.text;

import io.shucheng.catalog.PublicationDate;
import io.shucheng.catalog.Rating;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Counts, years and ratings as feeds write them. */
public final class WholeNumbers {

  /** No shop has more of a book. */
  private static final long MOST_STOCK = 10_000_000;

  private static final int EARLIEST = -4000;
  private static final int LATEST = 2200;
  private static final BigDecimal BEST = BigDecimal.valueOf(5);

  private WholeNumbers() {}

  /**
   * Copies on hand.
   *
   * @throws BadValueException if it is no whole number from 0 to 10,000,000
   */
  public static int stock(String field, String raw) {
    BigDecimal copies = number(field, raw, "write how many copies are on hand, such as 12");
    if (copies.signum() < 0
        || copies.compareTo(BigDecimal.valueOf(MOST_STOCK)) > 0
        || copies.stripTrailingZeros().scale() > 0) {
      throw new BadValueException(
          field,
          raw,
          "it is not a number of copies from 0 to " + MOST_STOCK,
          "write how many copies are on hand, such as 12");
    }
    return copies.intValueExact();
  }

  /**
   * A year, also as spreadsheets write it ({@code -1750.0}); null for 0, which there never was.
   *
   * @throws BadValueException if it is no year from -4000 to 2200
   */
  public static @Nullable PublicationDate year(String field, String raw) {
    BigDecimal year = number(field, raw, "write a year such as 1999");
    if (year.signum() == 0) {
      return null;
    }
    if (year.stripTrailingZeros().scale() > 0
        || year.compareTo(BigDecimal.valueOf(EARLIEST)) < 0
        || year.compareTo(BigDecimal.valueOf(LATEST)) > 0) {
      throw new BadValueException(
          field,
          raw,
          "it is not a year from " + EARLIEST + " to " + LATEST,
          "write a year such as 1999");
    }
    return PublicationDate.ofYear(year.intValueExact());
  }

  /**
   * A rating; null where nobody rated.
   *
   * @throws BadValueException if the average is outside 0 to 5 or the count is negative
   */
  public static @Nullable Rating rating(
      String averageField, String average, String countField, @Nullable String count) {
    BigDecimal stars = number(averageField, average, "write an average from 0 to 5");
    BigDecimal raters =
        count == null ? BigDecimal.ONE : number(countField, count, "write how many rated it");
    if (stars.signum() < 0 || stars.compareTo(BEST) > 0) {
      throw new BadValueException(
          averageField, average, "it is not from 0 to 5", "write an average from 0 to 5");
    }
    if (raters.signum() < 0
        || raters.stripTrailingZeros().scale() > 0
        || raters.precision() - raters.scale() > 15) {
      throw new BadValueException(
          countField, count, "it is not a count", "write how many rated it");
    }
    return raters.signum() == 0
        ? null
        : new Rating(stars.setScale(2, RoundingMode.HALF_UP), raters.longValueExact());
  }

  private static BigDecimal number(String field, String raw, String remedy) {
    String text = raw.strip();
    try {
      if (text.length() <= 20) {
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) <= 20) {
          return number;
        }
      }
    } catch (NumberFormatException e) {
      throw new BadValueException(field, raw, "it is not a number", remedy);
    }
    throw new BadValueException(field, raw, "it is not a number of reasonable size", remedy);
  }
}
