package io.shucheng.ordering.usecase;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.domain.Actor;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.events.OrderCleared;
import io.shucheng.ordering.events.OrderEvent;
import io.shucheng.ordering.events.OrderHeldBack;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds an order's shipment back until somebody has looked at it, or clears it. */
@Component
public class HoldBackOrder {

  private final StaffDesk desk;
  private final OrderChanges changes;
  private final InspectOrders inspectOrders;
  private final ShopClock clock;

  HoldBackOrder(
      StaffDesk desk, OrderChanges changes, InspectOrders inspectOrders, ShopClock clock) {
    this.desk = desk;
    this.changes = changes;
    this.inspectOrders = inspectOrders;
    this.clock = clock;
  }

  /**
   * @param back whether it is held back from now on, or cleared
   * @param expected what the order has to be like, asked while it is locked
   * @throws io.shucheng.ordering.domain.UnknownOrderException if there is no such order
   * @throws io.shucheng.ordering.domain.StaleVersionException if it is not as expected
   * @throws io.shucheng.ordering.IllegalTransitionException if it is so already, or over
   */
  @Transactional
  public StaffOrder hold(
      OrderId id,
      boolean back,
      @Nullable String reason,
      Actor actor,
      Predicate<Supplier<StaffOrder>> expected) {
    CustomerOrder order = desk.take(id);
    desk.requireExpected(order, expected);
    Instant now = clock.now();
    CustomerOrder changed = back ? order.holdBack(now) : order.clear(now);
    OrderEvent event =
        back
            ? new OrderHeldBack(id, changed.version(), changed.customer(), now)
            : new OrderCleared(id, changed.version(), changed.customer(), now);
    changes.keep(changed, event, actor, reason);
    return inspectOrders.whole(changed);
  }
}
