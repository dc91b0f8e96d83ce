package io.shucheng.search.persistence;

import java.time.LocalDate;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.search.Query;

/**
 * How new a book is, as a feature that need not be written again as time goes by: it doubles every
 * two years, so that its share of its own sum with today's halves in the two years after.
 */
final class Freshness {

  private static final double YEARS_TO_DOUBLE = 2;
  private static final int ORIGIN = 2000;

  /** Feature values are to stay normal floats. */
  private static final double MOST_DOUBLINGS = 100;

  private Freshness() {}

  /**
   * @param year with its part that has passed
   */
  static float of(double year) {
    double doublings = (year - ORIGIN) / YEARS_TO_DOUBLE;
    return (float) Math.pow(2, Math.clamp(doublings, -MOST_DOUBLINGS, MOST_DOUBLINGS));
  }

  /** Half the weight for what is of today. */
  static Query query(float weight, LocalDate today) {
    return FeatureField.newSaturationQuery(
        Fields.FEATURES,
        Fields.FRESHNESS,
        weight,
        of(today.getYear() + today.getDayOfYear() / 366.0));
  }
}
