package io.shucheng.ordering.usecase;

import io.shucheng.ordering.IllegalTransitionException;
import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.CustomerOrders;
import io.shucheng.ordering.domain.Errand;
import io.shucheng.ordering.domain.Errands;
import io.shucheng.ordering.domain.OrderPayment;
import io.shucheng.ordering.domain.OrderPayments;
import io.shucheng.ordering.domain.PaymentTerms;
import io.shucheng.ordering.domain.UnknownPaymentException;
import io.shucheng.ordering.providers.Opening;
import io.shucheng.ordering.providers.PaymentRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Leads a customer to the provider; the provider is asked outside of any transaction. */
@Component
public class OpenPayment {

  private final OrderPayments payments;
  private final CustomerOrders orders;
  private final Errands errands;
  private final Providers providers;
  private final PaymentTerms terms;
  private final TransactionTemplate transactions;
  private final ShopClock clock;

  OpenPayment(
      OrderPayments payments,
      CustomerOrders orders,
      Errands errands,
      Providers providers,
      PaymentTerms terms,
      TransactionTemplate transactions,
      ShopClock clock) {
    this.payments = payments;
    this.orders = orders;
    this.errands = errands;
    this.providers = providers;
    this.terms = terms;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Where the customer pays. Repeating it leads to the same.
   *
   * @throws UnknownPaymentException if there is none
   * @throws IllegalTransitionException if its order does not wait for it any more
   * @throws io.shucheng.ordering.providers.ProviderException if the provider cannot be asked
   */
  public URI open(PaymentId id) {
    OrderPayment payment = payments.find(id).orElseThrow(() -> new UnknownPaymentException(id));
    CustomerOrder order = orders.find(payment.order()).orElseThrow();
    requireWanted(order, payment);
    // noted before, so that whoever is lost on the way is asked after
    transactions.executeWithoutResult(_ -> note(payment, null));
    Opening opening =
        providers
            .require(payment.provider())
            .open(
                new PaymentRequest(
                    id,
                    order.id(),
                    payment.amount(),
                    payment.expiresAt(),
                    URI.create(terms.pageOf(id)),
                    order.language()));
    if (opening.reference() != null) {
      transactions.executeWithoutResult(_ -> note(payment, opening.reference()));
    }
    return opening.page();
  }

  private void note(OrderPayment payment, @Nullable String reference) {
    CustomerOrder order = orders.lock(payment.order()).orElseThrow();
    OrderPayment now = payments.find(payment.id()).orElseThrow();
    if (reference == null) {
      requireWanted(order, now);
    } else if (!order.awaitsPayment()) {
      // it ended while the provider opened the payment
      errands.add(Errand.Kind.ABANDON, now.id(), null, clock.now());
    }
    payments.update(now.lead(reference, clock.now()));
  }

  private static void requireWanted(CustomerOrder order, OrderPayment payment) {
    if (!order.awaitsPayment() || !payment.isOpen()) {
      throw new IllegalTransitionException(
          "payment %s cannot be made any more: its order is %s"
              .formatted(payment.id(), order.status()));
    }
  }
}
