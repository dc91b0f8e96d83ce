package io.shucheng.ordering.domain;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What made each version of an order, but for its first, of which the order itself tells. */
public interface OrderHistory {

  void add(List<Entry> entries);

  /** Of an order, from its second version on. */
  List<Entry> of(OrderId order);

  /**
   * A version of an order.
   *
   * @param event what happened, as the event is called: {@code PAID}
   * @param status where the order stood afterwards
   * @param detail in a few words; null where the event says it
   */
  record Entry(
      OrderId order,
      long version,
      String event,
      OrderStatus status,
      Actor actor,
      @Nullable String detail,
      Instant at) {}
}
