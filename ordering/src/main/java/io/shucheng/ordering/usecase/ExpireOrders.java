package io.shucheng.ordering.usecase;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.domain.Actor;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.CustomerOrders;
import io.shucheng.ordering.events.OrderExpired;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends orders that were not paid in time, and gives their stock back. */
@Component
public class ExpireOrders {

  private static final Logger log = LoggerFactory.getLogger(ExpireOrders.class);

  /** How long an order waits for the provider once its customer has agreed to pay. */
  private static final Duration GRACE = Duration.ofHours(1);

  private final CustomerOrders orders;
  private final ClosedOrders closedOrders;
  private final TransactionTemplate transactions;
  private final ShopClock clock;

  ExpireOrders(
      CustomerOrders orders,
      ClosedOrders closedOrders,
      TransactionTemplate transactions,
      ShopClock clock) {
    this.orders = orders;
    this.closedOrders = closedOrders;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Ends one batch. An order that a payment has locked at this moment is left to it. Where the
   * batch cannot be ended together, each of its orders is ended by itself.
   *
   * @return how many were ended
   */
  public int expireDue(int most) {
    Instant now = clock.now();
    try {
      return inTransaction(() -> end(orders.lockDue(now, now.minus(GRACE), most), now));
    } catch (RuntimeException e) {
      log.warn("A batch of orders could not be ended together: {}", e.toString());
      return orders.due(now, now.minus(GRACE), most).stream()
          .mapToInt(id -> endAlone(id, now))
          .sum();
    }
  }

  private int endAlone(OrderId id, Instant now) {
    try {
      return inTransaction(
          () -> end(orders.lock(id).filter(CustomerOrder::awaitsPayment).stream().toList(), now));
    } catch (RuntimeException e) {
      // the others do not wait for this one
      log.error("Order {} could not be ended", id, e);
      return 0;
    }
  }

  private int inTransaction(Supplier<Integer> work) {
    return Objects.requireNonNull(transactions.execute(_ -> work.get()));
  }

  private int end(List<CustomerOrder> due, Instant now) {
    if (!due.isEmpty()) {
      closedOrders.close(due.stream().map(order -> expire(order, now)).toList(), now);
    }
    return due.size();
  }

  private static OrderChanges.Change expire(CustomerOrder order, Instant now) {
    CustomerOrder expired = order.expire(now);
    OrderExpired event =
        new OrderExpired(
            expired.id(), expired.version(), expired.customer(), expired.totals().total(), now);
    return new OrderChanges.Change(expired, event, Actor.SHOP, null);
  }
}
