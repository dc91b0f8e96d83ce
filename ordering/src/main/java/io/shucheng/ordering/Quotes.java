package io.shucheng.ordering;

import io.shucheng.platform.money.Money;
import java.util.List;

/** What orders would come to now. Thread-safe; keeps nothing and looks at no stock. */
public interface Quotes {

  /**
   * Prices lines as an order of them would be.
   *
   * @throws UnknownBookException if a line's book is not for sale
   * @throws InvalidOrderException if the lines cannot be an order's
   */
  Quote of(List<OrderRequest.Line> lines);

  /**
   * What an order would come to.
   *
   * @param tax contained in the total; informative
   * @param shipped whether the order needs an address
   */
  record Quote(
      Money subtotal, Money shipping, Money tax, Money discount, Money total, boolean shipped) {}
}
