package io.shucheng.ordering.usecase;

import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.CustomerOrders;
import io.shucheng.ordering.events.OrderExpired;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends orders that were not paid in time, and gives their stock back. */
@Component
public class ExpireOrders {

  private final CustomerOrders orders;
  private final ClosedOrders closedOrders;
  private final ApplicationEventPublisher events;
  private final ShopClock clock;

  ExpireOrders(
      CustomerOrders orders,
      ClosedOrders closedOrders,
      ApplicationEventPublisher events,
      ShopClock clock) {
    this.orders = orders;
    this.closedOrders = closedOrders;
    this.events = events;
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
    List<CustomerOrder> expired =
        orders.lockDue(now, most).stream().map(order -> order.expire(now)).toList();
    if (expired.isEmpty()) {
      return 0;
    }
    closedOrders.close(expired, now);
    for (CustomerOrder order : expired) {
      events.publishEvent(
          new OrderExpired(
              order.id(), order.version(), order.customer(), order.totals().total(), now));
    }
    return expired.size();
  }
}
