package io.shucheng.ordering.usecase;

import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.Payments;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.CustomerOrders;
import io.shucheng.ordering.domain.OrderPayment;
import io.shucheng.ordering.domain.OrderPayments;
import io.shucheng.ordering.domain.PaymentTerms;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a payment to whoever knows its id. */
@Component
class FindPaymentPage implements Payments {

  private final OrderPayments payments;
  private final CustomerOrders orders;
  private final Providers providers;
  private final PaymentTerms terms;

  FindPaymentPage(
      OrderPayments payments, CustomerOrders orders, Providers providers, PaymentTerms terms) {
    this.payments = payments;
    this.orders = orders;
    this.providers = providers;
    this.terms = terms;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<PaymentPage> find(PaymentId id) {
    return payments.find(id).flatMap(p -> orders.find(p.order()).map(order -> page(p, order)));
  }

  private PaymentPage page(OrderPayment payment, CustomerOrder order) {
    boolean sandbox = payment.provider().equals(PaymentTerms.SANDBOX);
    return new PaymentPage(
        payment.id(),
        order.id(),
        order.status(),
        payment.status(),
        payment.amount(),
        payment.isOpen() ? payment.expiresAt() : null,
        sandbox && terms.sandboxOpen(),
        !sandbox && providers.find(payment.provider()).isPresent());
  }
}
