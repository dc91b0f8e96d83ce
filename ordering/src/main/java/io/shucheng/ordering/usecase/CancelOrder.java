package io.shucheng.ordering.usecase;

import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.domain.Actor;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.CustomerOrders;
import io.shucheng.ordering.events.OrderCancelled;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cancels an order that is not paid, and gives its stock back. */
@Component
public class CancelOrder {

  private final CustomerOrders orders;
  private final ClosedOrders closedOrders;
  private final OrderAnswers answers;
  private final ShopClock clock;

  CancelOrder(
      CustomerOrders orders, ClosedOrders closedOrders, OrderAnswers answers, ShopClock clock) {
    this.orders = orders;
    this.closedOrders = closedOrders;
    this.answers = answers;
    this.clock = clock;
  }

  /** As {@link io.shucheng.ordering.Orders#cancel} promises. */
  @Transactional
  public Optional<Order> cancel(AccountId customer, OrderId id) {
    return orders
        .lock(id)
        .filter(order -> order.customer().equals(customer))
        .map(order -> answers.of(cancel(order)));
  }

  private CustomerOrder cancel(CustomerOrder order) {
    if (order.status() == OrderStatus.CANCELLED) {
      return order;
    }
    Instant now = clock.now();
    CustomerOrder cancelled = order.cancel(now);
    OrderCancelled event =
        new OrderCancelled(
            cancelled.id(),
            cancelled.version(),
            cancelled.customer(),
            cancelled.totals().total(),
            now);
    Actor actor = Actor.customer(order.customer());
    closedOrders.close(List.of(new OrderChanges.Change(cancelled, event, actor, null)), now);
    return cancelled;
  }
}
