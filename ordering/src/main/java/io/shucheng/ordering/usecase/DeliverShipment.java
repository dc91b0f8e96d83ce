package io.shucheng.ordering.usecase;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.domain.Actor;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.Shipment;
import io.shucheng.ordering.domain.Shipments;
import io.shucheng.ordering.domain.UnknownOrderException;
import io.shucheng.ordering.events.OrderDelivered;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a shipment is with its customer. */
@Component
public class DeliverShipment {

  private final StaffDesk desk;
  private final Shipments shipments;
  private final OrderChanges changes;
  private final ShopClock clock;

  DeliverShipment(StaffDesk desk, Shipments shipments, OrderChanges changes, ShopClock clock) {
    this.desk = desk;
    this.shipments = shipments;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Repeating it changes nothing.
   *
   * @throws UnknownOrderException if there is no such order, or it has no such shipment
   */
  @Transactional
  public void deliver(OrderId id, UUID shipmentId, AccountId actor) {
    CustomerOrder order = desk.take(id);
    Shipment shipment =
        shipments.of(id).stream()
            .filter(each -> each.id().equals(shipmentId))
            .findFirst()
            .orElseThrow(() -> new UnknownOrderException(id, "shipment " + shipmentId));
    if (shipment.deliveredAt() != null) {
      return;
    }
    Instant now = clock.now();
    CustomerOrder delivered = order.deliver(shipment.portions(), now);
    shipments.markDelivered(shipmentId, now);
    changes.keep(
        delivered,
        new OrderDelivered(
            id,
            delivered.version(),
            delivered.customer(),
            delivered.status() == OrderStatus.DELIVERED,
            now),
        Actor.staff(actor),
        "shipment " + shipmentId);
  }
}
