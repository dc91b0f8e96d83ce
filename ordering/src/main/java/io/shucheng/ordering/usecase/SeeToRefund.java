package io.shucheng.ordering.usecase;

import io.shucheng.ordering.IllegalTransitionException;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.domain.Errand;
import io.shucheng.ordering.domain.Errands;
import io.shucheng.ordering.domain.OrderPayment;
import io.shucheng.ordering.domain.OrderPayments;
import io.shucheng.ordering.domain.Refund;
import io.shucheng.ordering.domain.Refund.Status;
import io.shucheng.ordering.domain.Refunds;
import io.shucheng.ordering.domain.UnknownOrderException;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has a refund tried again that failed, or notes that its money was given back another way. */
@Component
public class SeeToRefund {

  private static final Logger log = LoggerFactory.getLogger(SeeToRefund.class);

  private final StaffDesk desk;
  private final Refunds refunds;
  private final OrderPayments payments;
  private final Errands errands;
  private final RefundAnswers refundAnswers;
  private final ShopClock clock;

  SeeToRefund(
      StaffDesk desk,
      Refunds refunds,
      OrderPayments payments,
      Errands errands,
      RefundAnswers refundAnswers,
      ShopClock clock) {
    this.desk = desk;
    this.refunds = refunds;
    this.payments = payments;
    this.errands = errands;
    this.refundAnswers = refundAnswers;
    this.clock = clock;
  }

  /**
   * @param settled whether the money was given back another way, rather than to be tried again
   * @throws UnknownOrderException if there is no such order, or it has no such refund
   * @throws IllegalTransitionException unless the refund has failed
   */
  @Transactional
  public Refund see(OrderId order, UUID id, boolean settled, AccountId actor) {
    var _ = desk.take(order);
    Refund refund =
        refunds
            .find(id)
            .filter(each -> each.order().equals(order))
            .orElseThrow(() -> new UnknownOrderException(order, "refund " + id));
    if (refund.status() != Status.FAILED) {
      throw new IllegalTransitionException(
          "refund %s is %s; only one that failed needs seeing to".formatted(id, refund.status()));
    }
    Instant now = clock.now();
    refunds.update(refund.become(Status.PENDING, now));
    OrderPayment payment = payments.find(refund.payment()).orElseThrow();
    if (settled) {
      log.info("Account {} says that refund {} was given back another way", actor, id);
      refundAnswers.made(payment.provider(), id, now);
    } else {
      errands.add(Errand.Kind.REFUND, payment.id(), id, now);
    }
    return refunds.find(id).orElseThrow();
  }
}
