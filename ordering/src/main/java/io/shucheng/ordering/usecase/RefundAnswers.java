package io.shucheng.ordering.usecase;

import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.CustomerOrders;
import io.shucheng.ordering.domain.Notifications.Effect;
import io.shucheng.ordering.domain.Notifications.Outcome;
import io.shucheng.ordering.domain.OrderPayment;
import io.shucheng.ordering.domain.OrderPayments;
import io.shucheng.ordering.domain.Refund;
import io.shucheng.ordering.domain.Refund.Status;
import io.shucheng.ordering.domain.Refunds;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a provider says of a refund, asked or by itself; within the caller's transaction. */
@Component
class RefundAnswers {

  private static final Logger log = LoggerFactory.getLogger(RefundAnswers.class);

  private final Refunds refunds;
  private final OrderPayments payments;
  private final CustomerOrders orders;

  RefundAnswers(Refunds refunds, OrderPayments payments, CustomerOrders orders) {
    this.refunds = refunds;
    this.payments = payments;
    this.orders = orders;
  }

  Effect made(String provider, @Nullable UUID id, Instant now) {
    return become(provider, id, Status.DONE, now);
  }

  /** It cannot be made this way, and somebody has to see to it. */
  Effect failed(String provider, @Nullable UUID id, Instant now) {
    return become(provider, id, Status.FAILED, now);
  }

  Effect underWay(String provider, UUID id, Instant now) {
    return become(provider, id, Status.UNDER_WAY, now);
  }

  private Effect become(String provider, @Nullable UUID id, Status next, Instant now) {
    Optional<Refund> named = id == null ? Optional.empty() : refunds.find(id);
    if (named.isEmpty()) {
      return new Effect(Outcome.REFUSED, "there is no refund " + id, false);
    }
    CustomerOrder order = orders.lock(named.get().order()).orElseThrow();
    Refund refund = refunds.find(named.get().id()).orElseThrow();
    OrderPayment payment = payments.find(refund.payment()).orElseThrow();
    if (!payment.provider().equals(provider)) {
      return new Effect(
          Outcome.REFUSED, "%s has no refund %s".formatted(provider, refund.id()), false);
    }
    if (!refund.mayBecome(next)) {
      return new Effect(Outcome.IGNORED, "the refund was " + refund.status(), false);
    }
    refunds.update(refund.become(next, now));
    if (next == Status.DONE) {
      payments.update(payment.refundMade(isLast(refund), now));
    } else if (next == Status.FAILED) {
      if (refund.status() == Status.DONE) {
        payments.update(payment.refundUndone(!order.isPaid(), now));
      }
      log.warn(
          "Refund {} of {} for order {} failed: give it back another way",
          refund.id(),
          refund.amount(),
          refund.order());
    }
    return new Effect(Outcome.APPLIED, null, false);
  }

  private boolean isLast(Refund made) {
    return refunds.of(made.order()).stream()
        .filter(refund -> refund.payment().equals(made.payment()))
        .allMatch(refund -> refund.status() == Status.DONE);
  }
}
