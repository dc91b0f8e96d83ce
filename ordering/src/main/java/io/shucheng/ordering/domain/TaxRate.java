package io.shucheng.ordering.domain;

import io.shucheng.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A tax that is contained in the prices, as in China's retail.
 *
 * @param fraction of the price without it: 0.09 for 9%; 0 to 1
 */
public record TaxRate(BigDecimal fraction) {

  public TaxRate {
    if (fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          fraction.toPlainString() + " is no tax rate: 9% is written 0.09");
    }
  }

  /** The part of a gross amount that is tax: {@code gross · r / (1 + r)}, rounded half up. */
  public Money containedIn(Money gross) {
    BigDecimal tax =
        BigDecimal.valueOf(gross.minorUnits())
            .multiply(fraction)
            .divide(BigDecimal.ONE.add(fraction), 0, RoundingMode.HALF_UP);
    return new Money(tax.longValueExact(), gross.currency());
  }
}
