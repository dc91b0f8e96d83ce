package io.shucheng.ordering.domain;

import io.shucheng.ordering.events.OrderPlaced;

/**
 * An order with its payment, as they are when it is placed, whatever became of them since.
 *
 * @param recheck whether the risk service is to be asked about it again
 */
public record PlacedOrder(CustomerOrder order, OrderPayment payment, boolean recheck) {

  /** How the event tells of it. */
  public OrderPlaced told() {
    return new OrderPlaced(
        order.id(), order.version(), order.customer(), order.totals().total(), order.createdAt());
  }

  /** What a kept order and its payment were when the order was placed. */
  public static PlacedOrder once(CustomerOrder order, OrderPayment payment) {
    CustomerOrder placed =
        CustomerOrder.place(
            order.id(),
            order.customer(),
            order.lines().stream().map(OrderLine::asSold).toList(),
            order.totals(),
            order.heldBack(),
            order.shippingAddress(),
            order.language(),
            order.createdAt(),
            order.expiresAt());
    return new PlacedOrder(
        placed,
        OrderPayment.open(payment.id(), placed, payment.provider(), payment.expiresAt()),
        false);
  }
}
