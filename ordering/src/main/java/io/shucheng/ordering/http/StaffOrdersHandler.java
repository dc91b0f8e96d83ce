package io.shucheng.ordering.http;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.domain.Actor;
import io.shucheng.ordering.domain.Origin;
import io.shucheng.ordering.http.StaffBodies.ReasonBody;
import io.shucheng.ordering.http.StaffBodies.ReturnBody;
import io.shucheng.ordering.usecase.HoldBackOrder;
import io.shucheng.ordering.usecase.InspectOrders;
import io.shucheng.ordering.usecase.RequestHash;
import io.shucheng.ordering.usecase.StaffOrder;
import io.shucheng.ordering.usecase.TakeBackCopies;
import io.shucheng.platform.identity.Caller;
import io.shucheng.platform.web.ListLimit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
  private final TakeBackCopies takeBackCopies;
  private final HoldBackOrder holdBackOrder;

  StaffOrdersHandler(
      InspectOrders inspectOrders, TakeBackCopies takeBackCopies, HoldBackOrder holdBackOrder) {
    this.inspectOrders = inspectOrders;
    this.takeBackCopies = takeBackCopies;
    this.holdBackOrder = holdBackOrder;
  }

  @GetMapping
  ResponseEntity<PageView<StaffOrderView.Summary>> page(
      @RequestParam(required = false) @Nullable OrderStatus status,
      @RequestParam(required = false) @Nullable Boolean heldBack,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    return ETags.read(
        PageView.of(
            inspectOrders.page(status, heldBack, ListLimit.of(limit), cursor),
            StaffOrderView.Summary::of),
        accept);
  }

  @GetMapping("/{id}")
  ResponseEntity<StaffOrderView> show(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    return answer(inspectOrders.show(new OrderId(id)), accept);
  }

  @PostMapping("/{id}/returns")
  ResponseEntity<StaffOrderView> takeBack(
      Caller caller,
      @PathVariable UUID id,
      @RequestBody ReturnBody body,
      @RequestHeader(name = KeyHeader.NAME, required = false) @Nullable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    KeyHeader.requireFit(caller, key);
    return answer(
        takeBackCopies.takeBack(
            new OrderId(id),
            body.portions(),
            body.isSellable(),
            body.plainReason(),
            new Origin(caller.account(), key, RequestHash.of(List.of("return", id, body))),
            StaffOrderView.expected(ifMatch)),
        accept);
  }

  @PostMapping("/{id}/hold")
  ResponseEntity<StaffOrderView> holdBack(
      Caller caller,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonBody body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    return answer(hold(caller, id, true, body, ifMatch), accept);
  }

  @PostMapping("/{id}/clearance")
  ResponseEntity<StaffOrderView> clear(
      Caller caller,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonBody body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    return answer(hold(caller, id, false, body, ifMatch), accept);
  }

  private StaffOrder hold(
      Caller caller, UUID id, boolean back, @Nullable ReasonBody body, @Nullable String ifMatch) {
    return holdBackOrder.hold(
        new OrderId(id),
        back,
        body == null ? null : body.plainReason(),
        Actor.staff(caller.account()),
        StaffOrderView.expected(ifMatch));
  }

  private static ResponseEntity<StaffOrderView> answer(StaffOrder order, @Nullable String accept) {
    return ETags.read(StaffOrderView.of(order), accept);
  }
}
