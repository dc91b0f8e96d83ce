package io.shucheng.ordering.domain;

import java.util.List;

/** New orders, many at once. */
public interface PlacedOrders {

  /**
   * Keeps orders with their lines, holds and payments.
   *
   * @param placed at least one, all placed at the same moment and with the same time to pay
   */
  void addAll(List<PlacedOrder> placed);
}
