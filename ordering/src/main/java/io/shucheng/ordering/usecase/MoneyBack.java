package io.shucheng.ordering.usecase;

import com.github.f4b6a3.uuid.UuidCreator;
import io.shucheng.ordering.domain.Errand;
import io.shucheng.ordering.domain.Errands;
import io.shucheng.ordering.domain.OrderPayment;
import io.shucheng.ordering.domain.OrderPayments;
import io.shucheng.ordering.domain.Origin;
import io.shucheng.ordering.domain.Refund;
import io.shucheng.ordering.domain.Refunds;
import io.shucheng.platform.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides that money goes back, and sees to it that the provider is asked. */
@Component
class MoneyBack {

  private final OrderPayments payments;
  private final Refunds refunds;
  private final Errands errands;

  MoneyBack(OrderPayments payments, Refunds refunds, Errands errands) {
    this.payments = payments;
    this.refunds = refunds;
    this.errands = errands;
  }

  /**
   * Within the transaction in which the order is locked.
   *
   * @throws io.shucheng.ordering.IllegalTransitionException if so much did not come
   */
  Refund order(
      OrderPayment payment,
      Money amount,
      @Nullable String reason,
      @Nullable Origin origin,
      Instant at) {
    payments.update(payment.refund(amount, at));
    Refund refund =
        new Refund(
            UuidCreator.getTimeOrderedEpoch(),
            payment.order(),
            payment.id(),
            amount,
            Refund.Status.PENDING,
            reason,
            at,
            at,
            origin);
    refunds.add(refund);
    errands.add(Errand.Kind.REFUND, payment.id(), refund.id(), at);
    return refund;
  }
}
