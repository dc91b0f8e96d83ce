package io.shucheng.ordering.domain;

import io.shucheng.platform.money.Money;
import java.util.List;

/**
 * What an order comes to: {@code total = subtotal + shipping − discount}.
 *
 * @param tax contained in the total; informative
 */
public record Totals(Money subtotal, Money shipping, Money tax, Money discount, Money total) {

  public Totals {
    if (!subtotal.plus(shipping).minus(discount).equals(total) || total.isNegative()) {
      throw new IllegalArgumentException(
          "%s + %s − %s is not %s".formatted(subtotal, shipping, discount, total));
    }
  }

  /**
   * Reckons an order's lines together.
   *
   * @param lines at least one, all in the currency of {@code shipping}
   * @throws ArithmeticException if it is more than can be reckoned
   */
  public static Totals of(List<OrderLine> lines, ShippingRate shipping, TaxRate tax) {
    Money zero = Money.zero(shipping.flat().currency());
    Money subtotal = lines.stream().map(OrderLine::lineTotal).reduce(zero, Money::plus);
    Money shippingCost = shipping.of(lines, subtotal);
    Money total = subtotal.plus(shippingCost);
    return new Totals(subtotal, shippingCost, tax.containedIn(total), zero, total);
  }
}
