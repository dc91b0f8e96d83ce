package io.shucheng.ordering.domain;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.PaymentId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All payments. A payment changes only while its order is locked. */
public interface OrderPayments {

  void add(OrderPayment payment);

  /** Keeps what a verb changed. */
  void update(OrderPayment payment);

  Optional<OrderPayment> find(PaymentId id);

  /**
   * Takes payments of which nothing was heard for a while since their customers were led to the
   * provider, or since the provider was last asked, and notes that it is asked now.
   *
   * @param silentSince the latest moment at which something was heard
   */
  List<OrderPayment> takeSilent(Instant silentSince, Instant now, int most);

  /** The payments of these orders. */
  Map<OrderId, OrderPayment> ofOrders(Collection<OrderId> orders);
}
