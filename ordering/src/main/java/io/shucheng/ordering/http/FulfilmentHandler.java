package io.shucheng.ordering.http;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.domain.Origin;
import io.shucheng.ordering.domain.Refund;
import io.shucheng.ordering.domain.RefundWish;
import io.shucheng.ordering.domain.Shipment;
import io.shucheng.ordering.http.StaffBodies.RefundBody;
import io.shucheng.ordering.http.StaffBodies.ShipmentBody;
import io.shucheng.ordering.usecase.DeliverShipment;
import io.shucheng.ordering.usecase.InspectOrders;
import io.shucheng.ordering.usecase.RefundOrder;
import io.shucheng.ordering.usecase.RequestHash;
import io.shucheng.ordering.usecase.SeeToRefund;
import io.shucheng.ordering.usecase.ShipOrder;
import io.shucheng.platform.identity.Caller;
import io.shucheng.platform.web.Problem;
import java.net.URI;
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
import org.springframework.web.bind.annotation.RestController;

/** What leaves the house of an order: copies to the customer, and money back. */
@RestController
@RequestMapping("/api/v2/orders/{id}")
@PreAuthorize("hasRole('FULFILMENT')")
class FulfilmentHandler {

  private final ShipOrder shipOrder;
  private final DeliverShipment deliverShipment;
  private final RefundOrder refundOrder;
  private final SeeToRefund seeToRefund;
  private final InspectOrders inspectOrders;

  FulfilmentHandler(
      ShipOrder shipOrder,
      DeliverShipment deliverShipment,
      RefundOrder refundOrder,
      SeeToRefund seeToRefund,
      InspectOrders inspectOrders) {
    this.shipOrder = shipOrder;
    this.deliverShipment = deliverShipment;
    this.refundOrder = refundOrder;
    this.seeToRefund = seeToRefund;
    this.inspectOrders = inspectOrders;
  }

  @PostMapping("/shipments")
  ResponseEntity<ShipmentView> ship(
      Caller caller,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ShipmentBody body,
      @RequestHeader(name = KeyHeader.NAME, required = false) @Nullable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    ShipOrder.Parcel parcel = (body == null ? new ShipmentBody(null, null, null) : body).toParcel();
    Origin origin = origin(caller, key, List.of("ship", id, parcel));
    Shipment shipment =
        shipOrder.ship(new OrderId(id), parcel, origin, StaffOrderView.expected(ifMatch));
    return ResponseEntity.created(
            URI.create("/api/v2/orders/%s/shipments/%s".formatted(id, shipment.id())))
        .body(ShipmentView.asMade(shipment));
  }

  @GetMapping("/shipments/{shipmentId}")
  ShipmentView shipment(@PathVariable UUID id, @PathVariable UUID shipmentId) {
    return inspectOrders.show(new OrderId(id)).shipments().stream()
        .filter(shipment -> shipment.id().equals(shipmentId))
        .findFirst()
        .map(ShipmentView::of)
        .orElseThrow(
            () -> Problem.notFound("order %s has no shipment %s".formatted(id, shipmentId)));
  }

  @PostMapping("/shipments/{shipmentId}/delivery")
  ResponseEntity<Void> deliver(
      Caller caller, @PathVariable UUID id, @PathVariable UUID shipmentId) {
    deliverShipment.deliver(new OrderId(id), shipmentId, caller.account());
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/refunds")
  ResponseEntity<RefundView> refund(
      Caller caller,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable RefundBody body,
      @RequestHeader(name = KeyHeader.NAME, required = false) @Nullable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    RefundBody wanted = body == null ? new RefundBody(null, null, null) : body;
    RefundWish wish = wanted.toWish();
    String reason = wanted.plainReason();
    Origin origin = origin(caller, key, List.of("refund", id, wish, String.valueOf(reason)));
    Refund refund =
        refundOrder.refund(new OrderId(id), wish, reason, origin, StaffOrderView.expected(ifMatch));
    return ResponseEntity.created(
            URI.create("/api/v2/orders/%s/refunds/%s".formatted(id, refund.id())))
        .body(RefundView.asDecided(refund));
  }

  @GetMapping("/refunds/{refundId}")
  RefundView refund(@PathVariable UUID id, @PathVariable UUID refundId) {
    return inspectOrders.show(new OrderId(id)).refunds().stream()
        .filter(refund -> refund.id().equals(refundId))
        .findFirst()
        .map(RefundView::of)
        .orElseThrow(() -> Problem.notFound("order %s has no refund %s".formatted(id, refundId)));
  }

  /** A refund that failed is tried again. */
  @PostMapping("/refunds/{refundId}/attempts")
  RefundView tryAgain(Caller caller, @PathVariable UUID id, @PathVariable UUID refundId) {
    return RefundView.of(seeToRefund.see(new OrderId(id), refundId, false, caller.account()));
  }

  /** The money of a refund that failed was given back another way. */
  @PostMapping("/refunds/{refundId}/settlement")
  RefundView settle(Caller caller, @PathVariable UUID id, @PathVariable UUID refundId) {
    return RefundView.of(seeToRefund.see(new OrderId(id), refundId, true, caller.account()));
  }

  private static Origin origin(Caller caller, @Nullable String key, List<?> parts) {
    KeyHeader.requireFit(caller, key);
    return new Origin(caller.account(), key, RequestHash.of(parts));
  }
}
