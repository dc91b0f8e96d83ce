package io.shucheng.storefront.http.checkout;

import io.shucheng.ordering.Order;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** What the page of an account's orders shows. */
public record OrdersPage(List<Order> orders, @Nullable String nextCursor) {

  public OrdersPage {
    orders = List.copyOf(orders);
  }

  /** The address of the older orders, or null. */
  public @Nullable String next() {
    return nextCursor == null
        ? null
        : "/orders?cursor=" + UriUtils.encode(nextCursor, StandardCharsets.UTF_8);
  }
}
