package io.shucheng.ordering.usecase;

import io.shucheng.ordering.domain.Actor;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.CustomerOrders;
import io.shucheng.ordering.domain.OrderHistory;
import io.shucheng.ordering.events.LatePaymentReturned;
import io.shucheng.ordering.events.OrderCancelled;
import io.shucheng.ordering.events.OrderCleared;
import io.shucheng.ordering.events.OrderDelivered;
import io.shucheng.ordering.events.OrderEvent;
import io.shucheng.ordering.events.OrderExpired;
import io.shucheng.ordering.events.OrderHeldBack;
import io.shucheng.ordering.events.OrderPaid;
import io.shucheng.ordering.events.OrderPlaced;
import io.shucheng.ordering.events.OrderRefunded;
import io.shucheng.ordering.events.OrderReturned;
import io.shucheng.ordering.events.OrderShipped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps what a verb made of an order, who said it, and the event that tells of it: all three or
 * none, in the caller's transaction.
 */
@Component
class OrderChanges {

  /** How the history calls that an order was held back. */
  static final String HELD_BACK = "HELD_BACK";

  private final CustomerOrders orders;
  private final OrderHistory history;
  private final ApplicationEventPublisher events;

  OrderChanges(CustomerOrders orders, OrderHistory history, ApplicationEventPublisher events) {
    this.orders = orders;
    this.history = history;
    this.events = events;
  }

  /** What a verb made of an order, and the event of it. */
  record Change(CustomerOrder order, OrderEvent event, Actor actor, @Nullable String detail) {}

  void keep(CustomerOrder changed, OrderEvent event, Actor actor, @Nullable String detail) {
    keep(List.of(new Change(changed, event, actor, detail)));
  }

  void keep(List<Change> changes) {
    changes.forEach(change -> orders.update(change.order()));
    history.add(changes.stream().map(OrderChanges::entry).toList());
    changes.forEach(change -> events.publishEvent(change.event()));
  }

  private static OrderHistory.Entry entry(Change change) {
    CustomerOrder order = change.order();
    return new OrderHistory.Entry(
        order.id(),
        order.version(),
        name(change.event()),
        order.status(),
        change.actor(),
        change.detail(),
        order.changedAt());
  }

  private static String name(OrderEvent event) {
    return switch (event) {
      case OrderPlaced _ -> "PLACED";
      case OrderPaid _ -> "PAID";
      case OrderCancelled _ -> "CANCELLED";
      case OrderExpired _ -> "EXPIRED";
      case OrderShipped _ -> "SHIPPED";
      case OrderDelivered _ -> "DELIVERED";
      case OrderReturned _ -> "RETURNED";
      case OrderRefunded _ -> "REFUNDED";
      case OrderHeldBack _ -> HELD_BACK;
      case OrderCleared _ -> "CLEARED";
      case LatePaymentReturned _ -> "LATE_PAYMENT_RETURNED";
    };
  }
}
