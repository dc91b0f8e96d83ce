package io.shucheng.ordering.usecase;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.CustomerOrders;
import io.shucheng.ordering.domain.CustomerOrders.Filter;
import io.shucheng.ordering.domain.CustomerOrders.Place;
import io.shucheng.platform.web.Cursors;
import io.shucheng.platform.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists orders a page at a time, newest first. */
@Component
class ListOrders {

  private final CustomerOrders orders;
  private final Cursors cursors;

  ListOrders(CustomerOrders orders, Cursors cursors) {
    this.orders = orders;
    this.cursors = cursors;
  }

  /**
   * @throws io.shucheng.platform.web.InvalidCursorException if the cursor is not of this list
   */
  Page<CustomerOrder> page(Filter filter, int limit, @Nullable String cursor) {
    String list =
        "orders:%s:%s:%s".formatted(filter.customer(), filter.status(), filter.heldBack());
    @Nullable Place after = cursor == null ? null : place(cursors.open(list, cursor));
    List<CustomerOrder> found = orders.page(filter, after, limit + 1);
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    List<CustomerOrder> items = found.subList(0, limit);
    CustomerOrder last = items.getLast();
    return new Page<>(
        items, cursors.seal(list, List.of(last.createdAt().toString(), last.id().toString())));
  }

  private static Place place(List<String> position) {
    return new Place(Instant.parse(position.get(0)), OrderId.parse(position.get(1)));
  }
}
