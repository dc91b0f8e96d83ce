package io.shucheng.storefront.http.checkout;

import io.shucheng.ordering.Fulfilment;
import io.shucheng.ordering.IllegalTransitionException;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.Orders;
import io.shucheng.platform.web.Page;
import io.shucheng.storefront.pages.Notice;
import io.shucheng.storefront.pages.PageController;
import io.shucheng.storefront.pages.Refusal;
import io.shucheng.storefront.pages.SeeOther;
import io.shucheng.storefront.pages.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** An account's orders. Somebody else's are not found. */
@PageController
final class OrderController {

  private static final int ORDERS = 20;

  private final Orders orders;

  OrderController(Orders orders) {
    this.orders = orders;
  }

  @GetMapping("/orders")
  View orders(@RequestParam(required = false) @Nullable String cursor, Visit visit) {
    Page<Order> page = orders.page(visit.account(), ORDERS, cursor);
    return visit.page("orders", new OrdersPage(page.items(), page.nextCursor()));
  }

  @GetMapping("/orders/{id}")
  View order(@PathVariable String id, Visit visit) {
    OrderId orderId = id(id);
    Order order = orders.find(visit.account(), orderId).orElseThrow(OrderController::unknown);
    Fulfilment fulfilment =
        orders.fulfilment(visit.account(), orderId).orElseThrow(OrderController::unknown);
    return visit.page("order", new OrderPage(order, fulfilment));
  }

  @PostMapping("/orders/{id}/cancellation")
  View cancel(@PathVariable String id, Visit visit) {
    try {
      return orders
          .cancel(visit.account(), id(id))
          .map(order -> SeeOther.at(Notice.CANCELLED.on(OrderPage.path(order))))
          .orElseThrow(OrderController::unknown);
    } catch (IllegalTransitionException e) {
      throw new Refusal(HttpStatus.CONFLICT, "order.cannot-cancel");
    }
  }

  private static OrderId id(String text) {
    try {
      return OrderId.parse(text);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static Refusal unknown() {
    return Refusal.notFound("order.unknown");
  }
}
