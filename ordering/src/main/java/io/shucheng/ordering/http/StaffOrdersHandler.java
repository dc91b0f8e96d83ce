package io.shucheng.ordering.http;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.usecase.InspectOrders;
import io.shucheng.ordering.usecase.StaffOrder;
import io.shucheng.platform.web.ListLimit;
import io.shucheng.platform.web.Problem;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's orders, for those who fulfil them. */
@RestController
@RequestMapping("/api/v2/orders")
@PreAuthorize("hasRole('FULFILMENT')")
class StaffOrdersHandler {

  private final InspectOrders inspectOrders;

  StaffOrdersHandler(InspectOrders inspectOrders) {
    this.inspectOrders = inspectOrders;
  }

  /** An order, whose it is, and when it last changed. */
  record StaffOrderView(OrderView order, String accountId, long version, Instant changedAt) {

    static StaffOrderView of(StaffOrder staffOrder) {
      return new StaffOrderView(
          OrderView.of(staffOrder.order()),
          staffOrder.customer().toString(),
          staffOrder.order().version(),
          staffOrder.changedAt());
    }
  }

  @GetMapping
  ResponseEntity<PageView<StaffOrderView>> page(
      @RequestParam(required = false) @Nullable OrderStatus status,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    return ETags.read(
        PageView.of(inspectOrders.page(status, ListLimit.of(limit), cursor), StaffOrderView::of),
        accept);
  }

  @GetMapping("/{id}")
  ResponseEntity<StaffOrderView> show(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    return inspectOrders
        .find(new OrderId(id))
        .map(order -> ETags.read(StaffOrderView.of(order), accept))
        .orElseThrow(() -> Problem.notFound("there is no order " + id));
  }
}
