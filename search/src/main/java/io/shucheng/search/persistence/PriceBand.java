package io.shucheng.search.persistence;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * Prices that are counted together: from 1, 2 or 5 times a power of ten of the currency's unit up
 * to the next such amount, which is outside; everything below ten is one.
 *
 * @param least in minor units
 * @param most in minor units, inside
 */
record PriceBand(long least, long most, Currency currency) {

  private static final long FIRST = 10;
  private static final long[] UNITS = {1, 10, 100, 1_000, 10_000};
  private static final long[] STEPS = {1, 2, 5, 10};

  /** The band of a price in minor units. */
  static PriceBand of(long price, Currency currency) {
    long unit = UNITS[digits(currency)];
    long from = 0;
    long to = FIRST * unit;
    for (long power = FIRST * unit; price >= to && power < Long.MAX_VALUE / 100; power *= 10) {
      for (int step = 0; step + 1 < STEPS.length && price >= to; step++) {
        from = STEPS[step] * power;
        to = STEPS[step + 1] * power;
      }
    }
    return new PriceBand(from, to - 1, currency);
  }

  /** Reads what {@link #toString()} wrote. */
  static PriceBand parse(String written, Currency currency) {
    String least = written.substring(0, written.indexOf('-'));
    return of(new BigDecimal(least).movePointRight(digits(currency)).longValueExact(), currency);
  }

  BigDecimal leastAmount() {
    return BigDecimal.valueOf(least, digits(currency));
  }

  BigDecimal mostAmount() {
    return BigDecimal.valueOf(most, digits(currency));
  }

  /** Its amounts, as the filters take them. */
  @Override
  public String toString() {
    return leastAmount().toPlainString() + "-" + mostAmount().toPlainString();
  }

  private static int digits(Currency currency) {
    return Math.max(0, currency.getDefaultFractionDigits());
  }
}
