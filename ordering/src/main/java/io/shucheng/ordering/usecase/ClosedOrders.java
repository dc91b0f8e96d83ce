package io.shucheng.ordering.usecase;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.domain.Errand;
import io.shucheng.ordering.domain.Errands;
import io.shucheng.ordering.domain.OrderPayment;
import io.shucheng.ordering.domain.OrderPayments;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Orders that ended without being paid. */
@Component
class ClosedOrders {

  private final OrderPayments payments;
  private final Errands errands;
  private final HeldStock heldStock;
  private final OrderChanges changes;

  ClosedOrders(OrderPayments payments, Errands errands, HeldStock heldStock, OrderChanges changes) {
    this.payments = payments;
    this.errands = errands;
    this.heldStock = heldStock;
    this.changes = changes;
  }

  /** Keeps orders that were cancelled or expired, ends their payments, gives their stock back. */
  void close(List<OrderChanges.Change> closed, Instant at) {
    List<OrderId> ids = closed.stream().map(change -> change.order().id()).toList();
    changes.keep(closed);
    payments.ofOrders(ids).values().forEach(payment -> end(payment, at));
    heldStock.release(ids, at);
  }

  /** Whom the customer was led to is told that nobody wants the money any more. */
  private void end(OrderPayment payment, Instant at) {
    payments.update(payment.cancel(at));
    if (payment.openedAt() != null) {
      errands.add(Errand.Kind.ABANDON, payment.id(), null, at);
    }
  }
}
