package io.shucheng.ordering.domain;

import io.shucheng.platform.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it costs to ship an order.
 *
 * @param flat for any number of copies
 * @param freeFrom the subtotal from which shipping is free; null where it never is
 */
public record ShippingRate(Money flat, @Nullable Money freeFrom) {

  public ShippingRate {
    if (flat.isNegative() || (freeFrom != null && freeFrom.isNegative())) {
      throw new IllegalArgumentException("a shipping rate is not negative");
    }
  }

  Money of(List<OrderLine> lines, Money subtotal) {
    boolean nothingToShip = lines.stream().allMatch(OrderLine::digital);
    boolean free = freeFrom != null && subtotal.compareTo(freeFrom) >= 0;
    return nothingToShip || free ? Money.zero(flat.currency()) : flat;
  }
}
