package io.shucheng.ordering.usecase;

import io.shucheng.catalog.Catalog;
import io.shucheng.ordering.InvalidOrderException;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.domain.OrderLine;
import io.shucheng.ordering.domain.ShippingRate;
import io.shucheng.ordering.domain.TaxRate;
import io.shucheng.ordering.domain.Totals;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prices lines and adds them up. */
@Component
class Reckoning {

  private final Catalog catalog;
  private final ShippingRate shippingRate;
  private final TaxRate taxRate;

  Reckoning(Catalog catalog, ShippingRate shippingRate, TaxRate taxRate) {
    this.catalog = catalog;
    this.shippingRate = shippingRate;
    this.taxRate = taxRate;
  }

  /** Lines at the prices of now. */
  record Bill(List<OrderLine> lines, Totals totals) {}

  /**
   * @throws io.shucheng.ordering.UnknownBookException naming every book that is not for sale
   * @throws InvalidOrderException if it comes to more than can be reckoned
   */
  Bill of(List<OrderRequest.Line> asked) {
    List<OrderLine> lines = CheckedLines.price(asked, catalog);
    try {
      return new Bill(lines, Totals.of(lines, shippingRate, taxRate));
    } catch (ArithmeticException e) {
      throw new InvalidOrderException(
          "/lines", "these lines come to more than can be reckoned; order fewer copies");
    }
  }
}
