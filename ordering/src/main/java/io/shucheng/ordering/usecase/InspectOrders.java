package io.shucheng.ordering.usecase;

import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.CustomerOrders;
import io.shucheng.ordering.domain.CustomerOrders.Filter;
import io.shucheng.ordering.domain.OrderHistory;
import io.shucheng.ordering.domain.Refunds;
import io.shucheng.ordering.domain.Shipments;
import io.shucheng.ordering.domain.UnknownOrderException;
import io.shucheng.platform.web.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Shows everybody's orders to the back office. */
@Component
public class InspectOrders {

  private final ListOrders listOrders;
  private final CustomerOrders orders;
  private final OrderAnswers answers;
  private final Shipments shipments;
  private final Refunds refunds;
  private final OrderHistory history;

  InspectOrders(
      ListOrders listOrders,
      CustomerOrders orders,
      OrderAnswers answers,
      Shipments shipments,
      Refunds refunds,
      OrderHistory history) {
    this.listOrders = listOrders;
    this.orders = orders;
    this.answers = answers;
    this.shipments = shipments;
    this.refunds = refunds;
    this.history = history;
  }

  /** An order as the list shows it. */
  public record Summary(Order shown, CustomerOrder kept) {}

  /**
   * An order with all that was made of it.
   *
   * @throws UnknownOrderException if there is none
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public StaffOrder show(OrderId id) {
    return orders.find(id).map(this::whole).orElseThrow(() -> new UnknownOrderException(id));
  }

  StaffOrder whole(CustomerOrder order) {
    return new StaffOrder(
        answers.of(order),
        order,
        shipments.of(order.id()),
        refunds.of(order.id()),
        history.of(order.id()));
  }

  /**
   * Orders newest first.
   *
   * @param status null lists all
   * @param heldBack only those that are, or are not; null lists both
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Page<Summary> page(
      @Nullable OrderStatus status,
      @Nullable Boolean heldBack,
      int limit,
      @Nullable String cursor) {
    Page<CustomerOrder> page = listOrders.page(new Filter(null, status, heldBack), limit, cursor);
    List<Order> shown = answers.of(page.items());
    return new Page<>(
        IntStream.range(0, shown.size())
            .mapToObj(i -> new Summary(shown.get(i), page.items().get(i)))
            .toList(),
        page.nextCursor());
  }
}
