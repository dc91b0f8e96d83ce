package io.shucheng.ordering.usecase;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.CustomerOrders;
import io.shucheng.ordering.domain.StaleVersionException;
import io.shucheng.ordering.domain.UnknownOrderException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Where a member of staff takes an order in hand. */
@Component
class StaffDesk {

  private final CustomerOrders orders;
  private final InspectOrders inspectOrders;

  StaffDesk(CustomerOrders orders, InspectOrders inspectOrders) {
    this.orders = orders;
    this.inspectOrders = inspectOrders;
  }

  /**
   * An order, locked until the transaction ends.
   *
   * @throws UnknownOrderException if there is none
   */
  CustomerOrder take(OrderId id) {
    return orders.lock(id).orElseThrow(() -> new UnknownOrderException(id));
  }

  /**
   * Sees that the order is as the member of staff knows it.
   *
   * @throws StaleVersionException if it is not
   */
  void requireExpected(CustomerOrder order, Predicate<Supplier<StaffOrder>> expected) {
    if (!expected.test(() -> inspectOrders.whole(order))) {
      throw new StaleVersionException();
    }
  }
}
