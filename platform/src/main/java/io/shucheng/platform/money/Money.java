package io.shucheng.platform.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An amount of money, held in the minor units of its currency (fen, cents; a yen has none).
 * Immutable. Arithmetic is exact and throws {@link ArithmeticException} rather than overflow.
 *
 * @param minorUnits the amount in minor units; may be negative
 * @param currency an ISO 4217 currency
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

  /** Bounded, and without an exponent: a few characters must not become a billion digits. */
  private static final Pattern FORM = Pattern.compile("-?\\d{1,17}(\\.\\d{1,6})?");

  /**
   * Reads a decimal amount such as {@code "39.90"}.
   *
   * @throws IllegalArgumentException if the amount is no decimal number, has more digits behind the
   *     point than the currency, or the currency code is unknown
   */
  public static Money of(String amount, String currencyCode) {
    Currency currency;
    try {
      currency = Currency.getInstance(currencyCode);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + currencyCode + "' is not an ISO 4217 currency code such as CNY", e);
    }
    if (!FORM.matcher(amount).matches()) {
      throw new IllegalArgumentException(
          "'%s' is not a decimal amount such as 39.90"
              .formatted(amount.length() > 40 ? amount.substring(0, 40) + "…" : amount));
    }
    return of(new BigDecimal(amount), currency);
  }

  /**
   * An exact decimal amount.
   *
   * @throws IllegalArgumentException if it has more digits behind the point than the currency, or
   *     does not fit
   */
  public static Money of(BigDecimal amount, Currency currency) {
    try {
      return new Money(amount.movePointRight(digits(currency)).longValueExact(), currency);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "%s has more than the %d digits behind the point that %s has, or is too large"
              .formatted(amount, digits(currency), currency),
          e);
    }
  }

  /** Nothing, in the given currency. */
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /** The amount as a decimal with the currency's number of digits. */
  public BigDecimal amount() {
    return BigDecimal.valueOf(minorUnits, digits(currency));
  }

  public Money plus(Money other) {
    requireSameCurrency(other);
    return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
  }

  public Money minus(Money other) {
    requireSameCurrency(other);
    return new Money(Math.subtractExact(minorUnits, other.minorUnits), currency);
  }

  public Money times(long factor) {
    return new Money(Math.multiplyExact(minorUnits, factor), currency);
  }

  public boolean isNegative() {
    return minorUnits < 0;
  }

  @Override
  public int compareTo(Money other) {
    requireSameCurrency(other);
    return Long.compare(minorUnits, other.minorUnits);
  }

  /** For logs and messages, such as {@code 39.90 CNY}; pages format by locale instead. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %s", amount().toPlainString(), currency);
  }

  private static int digits(Currency currency) {
    return Math.max(0, currency.getDefaultFractionDigits());
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "cannot reckon %s with %s: the currencies differ".formatted(this, other));
    }
  }
}
