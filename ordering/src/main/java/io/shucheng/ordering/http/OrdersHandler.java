package io.shucheng.ordering.http;

import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.UnknownBookException;
import io.shucheng.platform.identity.Caller;
import io.shucheng.platform.web.ListLimit;
import io.shucheng.platform.web.Problem;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own orders. */
@RestController
@RequestMapping("/api/v1/orders")
class OrdersHandler {

  private final Orders orders;

  OrdersHandler(Orders orders) {
    this.orders = orders;
  }

  @PostMapping
  ResponseEntity<OrderView> place(
      Caller caller,
      @RequestBody OrderBody body,
      Locale language,
      @RequestHeader(name = KeyHeader.NAME, required = false) @Nullable String key) {
    KeyHeader.requireFit(caller, key);
    OrderRequest request = body.toRequest(key, language);
    try {
      Order order = orders.place(caller.account(), request);
      return ResponseEntity.created(URI.create("/api/v1/orders/" + order.id()))
          .body(OrderView.of(order));
    } catch (UnknownBookException e) {
      throw UnsoldBooks.problem(request.lines(), e);
    }
  }

  @GetMapping
  ResponseEntity<PageView<OrderView>> page(
      Caller caller,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    return ETags.read(
        PageView.of(orders.page(caller.account(), ListLimit.of(limit), cursor), OrderView::of),
        accept);
  }

  @GetMapping("/{id}")
  ResponseEntity<OrderView> show(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    return orders
        .find(caller.account(), new OrderId(id))
        .map(order -> ETags.read(OrderView.of(order), accept))
        .orElseThrow(() -> unknown(id));
  }

  @PostMapping("/{id}/cancellation")
  OrderView cancel(Caller caller, @PathVariable UUID id) {
    return orders
        .cancel(caller.account(), new OrderId(id))
        .map(OrderView::of)
        .orElseThrow(() -> unknown(id));
  }

  private static Problem unknown(UUID id) {
    return Problem.notFound("this account has no order " + id);
  }
}
