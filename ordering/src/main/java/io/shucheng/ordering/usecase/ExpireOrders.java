package io.shucheng.ordering.usecase;

import io.shucheng.ordering.domain.Actor;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.CustomerOrders;
import io.shucheng.ordering.events.OrderExpired;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends orders that were not paid in time, and gives their stock back. */
@Component
public class ExpireOrders {

  private final CustomerOrders orders;
  private final ClosedOrders closedOrders;
  private final ShopClock clock;

  ExpireOrders(CustomerOrders orders, ClosedOrders closedOrders, ShopClock clock) {
    this.orders = orders;
    this.closedOrders = closedOrders;
    this.clock = clock;
  }

  /**
   * Ends one batch. An order that a payment has locked at this moment is left to it.
   *
   * @return how many were ended
   */
  @Transactional
  public int expireDue(int most) {
    Instant now = clock.now();
    List<OrderChanges.Change> expired =
        orders.lockDue(now, most).stream().map(order -> expire(order, now)).toList();
    if (!expired.isEmpty()) {
      closedOrders.close(expired, now);
    }
    return expired.size();
  }

  private static OrderChanges.Change expire(CustomerOrder order, Instant now) {
    CustomerOrder expired = order.expire(now);
    OrderExpired event =
        new OrderExpired(
            expired.id(), expired.version(), expired.customer(), expired.totals().total(), now);
    return new OrderChanges.Change(expired, event, Actor.SHOP, null);
  }
}
