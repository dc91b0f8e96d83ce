package io.shucheng.ordering.usecase;

import io.shucheng.ordering.Order;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.OrderPayment;
import io.shucheng.ordering.domain.OrderPayments;
import io.shucheng.ordering.domain.PaymentTerms;
import io.shucheng.ordering.domain.PlacedOrder;
import io.shucheng.ordering.domain.Totals;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows orders as their customers see them. */
@Component
class OrderAnswers {

  private final OrderPayments payments;
  private final PaymentTerms terms;

  OrderAnswers(OrderPayments payments, PaymentTerms terms) {
    this.payments = payments;
    this.terms = terms;
  }

  List<Order> of(List<CustomerOrder> orders) {
    Map<?, OrderPayment> paymentsOfOrders =
        payments.ofOrders(orders.stream().map(CustomerOrder::id).toList());
    return orders.stream()
        .map(
            order -> {
              OrderPayment payment = paymentsOfOrders.get(order.id());
              if (payment == null) {
                throw new IllegalStateException("order " + order.id() + " has no payment");
              }
              return of(order, payment);
            })
        .toList();
  }

  Order of(CustomerOrder order) {
    return of(List.of(order)).getFirst();
  }

  Order of(PlacedOrder placed) {
    return of(placed.order(), placed.payment());
  }

  Order of(CustomerOrder order, OrderPayment payment) {
    Totals totals = order.totals();
    return new Order(
        order.id(),
        order.version(),
        order.status(),
        order.lines().stream()
            .map(
                line ->
                    new Order.Line(
                        line.book(),
                        line.title(),
                        line.quantity(),
                        line.unitPrice(),
                        line.lineTotal()))
            .toList(),
        totals.subtotal(),
        totals.shipping(),
        totals.tax(),
        totals.discount(),
        totals.total(),
        order.shippingAddress(),
        new Order.Payment(
            payment.id(),
            payment.status(),
            terms.pageOf(payment.id()),
            payment.isOpen() ? payment.expiresAt() : null),
        order.createdAt(),
        order.language());
  }
}
