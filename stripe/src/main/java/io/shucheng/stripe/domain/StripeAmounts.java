package io.shucheng.stripe.domain;

import io.shucheng.platform.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;

/**
 * Money as Stripe counts it: in hundredths, whatever ISO 4217 says, but for the currencies named
 * here (docs.stripe.com/currencies, "Minor units in API amounts"). So a Madagascan ariary has no
 * decimals at Stripe and two in ISO 4217, and an Icelandic króna and a Ugandan shilling the other
 * way round.
 */
public final class StripeAmounts {

  private static final Set<String> WHOLE =
      Set.of(
          "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF",
          "XOF", "XPF");

  /** Counted in thousandths, of which Stripe takes tens only. */
  private static final Set<String> THOUSANDTHS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

  private StripeAmounts() {}

  /**
   * An amount in Stripe's units.
   *
   * @throws IllegalArgumentException if Stripe cannot express it
   */
  public static long of(Money money) {
    String currency = money.currency().getCurrencyCode();
    try {
      long units = money.amount().movePointRight(digits(currency)).longValueExact();
      if (!THOUSANDTHS.contains(currency) || units % 10 == 0) {
        return units;
      }
    } catch (ArithmeticException _) {
      // it has more decimals than Stripe: told below
    }
    throw new IllegalArgumentException(
        "Stripe takes %s in steps of %s, which %s is not"
            .formatted(currency, WHOLE.contains(currency) ? "1" : "0.01", money));
  }

  /**
   * What an amount in Stripe's units is worth.
   *
   * @param currency as Stripe writes it, in small letters
   * @throws IllegalArgumentException if the currency is unknown or has not so many decimals
   */
  public static Money money(long units, String currency) {
    String code = currency.toUpperCase(Locale.ROOT);
    return Money.of(
        BigDecimal.valueOf(units, digits(code)).stripTrailingZeros(), Currency.getInstance(code));
  }

  /** A currency as Stripe writes it. */
  public static String code(Money money) {
    return money.currency().getCurrencyCode().toLowerCase(Locale.ROOT);
  }

  private static int digits(String currency) {
    if (WHOLE.contains(currency)) {
      return 0;
    }
    return THOUSANDTHS.contains(currency) ? 3 : 2;
  }
}
