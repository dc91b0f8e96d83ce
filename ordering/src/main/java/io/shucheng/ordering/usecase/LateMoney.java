package io.shucheng.ordering.usecase;

import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.domain.Actor;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.Notifications.Effect;
import io.shucheng.ordering.domain.Notifications.Outcome;
import io.shucheng.ordering.domain.OrderPayment;
import io.shucheng.ordering.domain.OrderPayments;
import io.shucheng.ordering.events.LatePaymentReturned;
import io.shucheng.ordering.events.OrderPaid;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Money that came when its order was over: the order is taken up again where it had only expired
 * and there are copies, or else the money goes back. It is never kept for nothing.
 */
@Component
class LateMoney {

  private final OrderPayments payments;
  private final AllocatedStock allocatedStock;
  private final MoneyBack moneyBack;
  private final OrderChanges changes;

  LateMoney(
      OrderPayments payments,
      AllocatedStock allocatedStock,
      MoneyBack moneyBack,
      OrderChanges changes) {
    this.payments = payments;
    this.allocatedStock = allocatedStock;
    this.moneyBack = moneyBack;
    this.changes = changes;
  }

  /** Takes it, within the transaction in which the order is locked. */
  Effect take(CustomerOrder order, OrderPayment payment, Instant now) {
    if (order.status() == OrderStatus.EXPIRED && allocatedStock.allocateLate(order, now)) {
      return takeUp(order, payment, now);
    }
    return giveBack(order, payment, now);
  }

  private Effect takeUp(CustomerOrder order, OrderPayment payment, Instant now) {
    CustomerOrder paid = order.payLate(now);
    payments.update(payment.captureAgain(now));
    changes.keep(
        paid,
        new OrderPaid(paid.id(), paid.version(), paid.customer(), paid.totals().total(), true, now),
        Actor.provider(payment.provider()),
        "late, and there were copies");
    return new Effect(Outcome.APPLIED, "the order had expired, and was taken up again", true);
  }

  private Effect giveBack(CustomerOrder order, OrderPayment payment, Instant now) {
    CustomerOrder returned = order.returnLatePayment(now);
    OrderPayment late = payment.captureLate(now);
    payments.update(late);
    if (late.amount().minorUnits() > 0) {
      moneyBack.order(late, late.amount(), "the money came when the order was over", null, now);
    }
    changes.keep(
        returned,
        new LatePaymentReturned(
            returned.id(), returned.version(), returned.customer(), late.amount(), now),
        Actor.provider(payment.provider()),
        null);
    return new Effect(Outcome.LATE, "the order was " + order.status(), true);
  }
}
