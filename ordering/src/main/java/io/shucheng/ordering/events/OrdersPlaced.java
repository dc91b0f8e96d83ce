package io.shucheng.ordering.events;

import java.util.List;

/**
 * Orders were placed and their stock is held. One event carries all of a transaction.
 *
 * @param orders at least one, in the order in which they were decided
 */
public record OrdersPlaced(List<OrderPlaced> orders) {

  public OrdersPlaced {
    orders = List.copyOf(orders);
  }
}
