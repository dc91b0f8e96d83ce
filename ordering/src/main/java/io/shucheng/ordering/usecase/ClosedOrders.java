package io.shucheng.ordering.usecase;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.CustomerOrders;
import io.shucheng.ordering.domain.OrderPayment;
import io.shucheng.ordering.domain.OrderPayments;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Orders that ended without being paid. */
@Component
class ClosedOrders {

  private final CustomerOrders orders;
  private final OrderPayments payments;
  private final HeldStock heldStock;

  ClosedOrders(CustomerOrders orders, OrderPayments payments, HeldStock heldStock) {
    this.orders = orders;
    this.payments = payments;
    this.heldStock = heldStock;
  }

  /** Keeps orders that were cancelled or expired, ends their payments, gives their stock back. */
  void close(List<CustomerOrder> closed, Instant at) {
    List<OrderId> ids = closed.stream().map(CustomerOrder::id).toList();
    Map<OrderId, OrderPayment> open = payments.ofOrders(ids);
    closed.forEach(orders::update);
    open.values().forEach(payment -> payments.update(payment.cancel(at)));
    heldStock.release(ids, at);
  }
}
