package io.shucheng.ordering.domain;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.PaymentId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** All payments. A payment changes only while its order is locked. */
public interface OrderPayments {

  void add(OrderPayment payment);

  /** Keeps what a verb changed. */
  void update(OrderPayment payment);

  Optional<OrderPayment> find(PaymentId id);

  /** The payments of these orders. */
  Map<OrderId, OrderPayment> ofOrders(Collection<OrderId> orders);
}
