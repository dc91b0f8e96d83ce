package io.shucheng.ordering.usecase;

import com.github.f4b6a3.uuid.UuidCreator;
import io.shucheng.ordering.IllegalTransitionException;
import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.CustomerOrders;
import io.shucheng.ordering.domain.OrderPayment;
import io.shucheng.ordering.domain.OrderPayments;
import io.shucheng.ordering.domain.SandboxBooks;
import io.shucheng.ordering.domain.SandboxDecision;
import io.shucheng.ordering.domain.UnknownPaymentException;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what was clicked at the sandbox provider; the callback it causes is owed from then.
 */
@Component
public class DecideSandboxPayment {

  private final OrderPayments payments;
  private final CustomerOrders orders;
  private final SandboxBooks books;
  private final SandboxMessages messages;
  private final ShopClock clock;

  DecideSandboxPayment(
      OrderPayments payments,
      CustomerOrders orders,
      SandboxBooks books,
      SandboxMessages messages,
      ShopClock clock) {
    this.payments = payments;
    this.orders = orders;
    this.books = books;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * @throws UnknownPaymentException if there is none
   * @throws IllegalTransitionException if it was decided before or its order is over; a refused
   *     payment may still be approved
   */
  @Transactional
  public void decide(PaymentId id, SandboxDecision decision) {
    OrderPayment named = payments.find(id).orElseThrow(() -> new UnknownPaymentException(id));
    CustomerOrder order = orders.lock(named.order()).orElseThrow();
    OrderPayment payment = payments.find(id).orElseThrow();
    Instant now = clock.now();
    requireUndecided(id, decision);
    if (!order.awaitsPayment() || !now.isBefore(named.expiresAt())) {
      throw new IllegalTransitionException(
          "payment %s cannot be made any more: its order is %s and waited until %s"
              .formatted(id, order.status(), named.expiresAt()));
    }
    String webhookId = "msg_" + UuidCreator.getTimeOrderedEpoch().toString().replace("-", "");
    books.decide(
        id,
        decision,
        new SandboxBooks.Delivery(webhookId, messages.about(named, decision, now)),
        now);
    payments.update(payment.lead(null, now));
  }

  private void requireUndecided(PaymentId id, SandboxDecision decision) {
    books
        .decisionOn(id)
        .filter(before -> before == SandboxDecision.APPROVED || before == decision)
        .ifPresent(
            before -> {
              throw new IllegalTransitionException(
                  "payment %s was %s before".formatted(id, before));
            });
  }
}
