package io.shucheng.ordering.usecase;

import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.CustomerOrders;
import io.shucheng.ordering.domain.OrderPayment;
import io.shucheng.ordering.domain.OrderPayments;
import io.shucheng.ordering.domain.PlacedOrder;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What was answered when orders were placed. Nothing but status, version and payment state of an
 * order ever changes, and where those began is known: so the answer is derived, not stored.
 */
@Component
class FirstAnswers {

  private final CustomerOrders orders;
  private final OrderPayments payments;
  private final OrderAnswers answers;

  FirstAnswers(CustomerOrders orders, OrderPayments payments, OrderAnswers answers) {
    this.orders = orders;
    this.payments = payments;
    this.answers = answers;
  }

  Order of(OrderId id) {
    CustomerOrder order = orders.find(id).orElseThrow();
    OrderPayment payment = Objects.requireNonNull(payments.ofOrders(List.of(id)).get(id));
    return answers.of(PlacedOrder.once(order, payment));
  }
}
