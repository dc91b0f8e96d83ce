package io.shucheng.ordering.usecase;

import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.CustomerOrders;
import io.shucheng.ordering.domain.CustomerOrders.Filter;
import io.shucheng.platform.web.Page;
import java.util.List;
import java.util.Optional;
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

  InspectOrders(ListOrders listOrders, CustomerOrders orders, OrderAnswers answers) {
    this.listOrders = listOrders;
    this.orders = orders;
    this.answers = answers;
  }

  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<StaffOrder> find(OrderId id) {
    return orders.find(id).map(order -> staffOrder(order, answers.of(order)));
  }

  /** Orders newest first; a null status lists all. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Page<StaffOrder> page(@Nullable OrderStatus status, int limit, @Nullable String cursor) {
    Page<CustomerOrder> page = listOrders.page(new Filter(null, status), limit, cursor);
    List<Order> shown = answers.of(page.items());
    return new Page<>(
        IntStream.range(0, shown.size())
            .mapToObj(i -> staffOrder(page.items().get(i), shown.get(i)))
            .toList(),
        page.nextCursor());
  }

  private static StaffOrder staffOrder(CustomerOrder order, Order shown) {
    return new StaffOrder(shown, order.customer(), order.changedAt());
  }
}
