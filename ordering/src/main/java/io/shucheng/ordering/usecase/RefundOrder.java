package io.shucheng.ordering.usecase;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.domain.Actor;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.OrderPayment;
import io.shucheng.ordering.domain.OrderPayments;
import io.shucheng.ordering.domain.Origin;
import io.shucheng.ordering.domain.Refund;
import io.shucheng.ordering.domain.RefundWish;
import io.shucheng.ordering.domain.Refunding;
import io.shucheng.ordering.domain.Refunds;
import io.shucheng.ordering.events.OrderRefunded;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives money of a paid order back; what was not shipped of it stays in the house. */
@Component
public class RefundOrder {

  private final StaffDesk desk;
  private final OrderPayments payments;
  private final Refunds refunds;
  private final MoneyBack moneyBack;
  private final AllocatedStock allocatedStock;
  private final OrderChanges changes;
  private final ShopClock clock;

  RefundOrder(
      StaffDesk desk,
      OrderPayments payments,
      Refunds refunds,
      MoneyBack moneyBack,
      AllocatedStock allocatedStock,
      OrderChanges changes,
      ShopClock clock) {
    this.desk = desk;
    this.payments = payments;
    this.refunds = refunds;
    this.moneyBack = moneyBack;
    this.allocatedStock = allocatedStock;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * @param expected what the order has to be like, asked while it is locked
   * @return the refund; that of the first request where this one repeats it
   * @throws io.shucheng.ordering.domain.UnknownOrderException if there is no such order
   * @throws io.shucheng.ordering.domain.StaleVersionException if it is not as expected
   * @throws io.shucheng.ordering.IllegalTransitionException if so much cannot be given back
   * @throws io.shucheng.ordering.InvalidOrderException if the wish does not fit the order
   * @throws io.shucheng.ordering.IdempotencyConflictException if the key was used otherwise
   */
  @Transactional
  public Refund refund(
      OrderId id,
      RefundWish wish,
      @Nullable String reason,
      Origin origin,
      Predicate<Supplier<StaffOrder>> expected) {
    CustomerOrder order = desk.take(id);
    Optional<Refund> earlier = refunds.from(origin);
    if (earlier.isPresent()) {
      origin.repeat(Objects.requireNonNull(earlier.get().origin()));
      return earlier.get();
    }
    desk.requireExpected(order, expected);
    Instant now = clock.now();
    Refunding refunding = order.refund(wish, now);
    CustomerOrder refunded = refunding.order();
    OrderPayment payment = Objects.requireNonNull(payments.ofOrders(List.of(id)).get(id));
    Refund refund = moneyBack.order(payment, refunding.amount(), reason, origin, now);
    changes.keep(
        refunded,
        new OrderRefunded(
            id,
            refunded.version(),
            refunded.customer(),
            refunding.amount(),
            refunded.toRefund().minorUnits() == 0,
            now),
        Actor.staff(origin.actor()),
        reason);
    allocatedStock.withdraw(id, refunding.withdrawn(), now);
    return refund;
  }
}
