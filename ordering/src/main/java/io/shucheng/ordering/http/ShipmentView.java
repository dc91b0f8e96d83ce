package io.shucheng.ordering.http;

import io.shucheng.ordering.domain.Portion;
import io.shucheng.ordering.domain.Shipment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shipment on the wire.
 *
 * @param deliveredAt null while it is not known to be with the customer
 */
record ShipmentView(
    String id,
    String orderId,
    @Nullable String carrier,
    @Nullable String tracking,
    List<PortionView> lines,
    Instant createdAt,
    @Nullable Instant deliveredAt) {

  /** Copies of a book in it. */
  record PortionView(long bookId, int quantity) {
    static PortionView of(Portion portion) {
      return new PortionView(portion.book().value(), portion.copies());
    }
  }

  static ShipmentView of(Shipment shipment) {
    return of(shipment, shipment.deliveredAt());
  }

  /** As it was when it was made. */
  static ShipmentView asMade(Shipment shipment) {
    return of(shipment, null);
  }

  private static ShipmentView of(Shipment shipment, @Nullable Instant deliveredAt) {
    return new ShipmentView(
        shipment.id().toString(),
        shipment.order().toString(),
        shipment.carrier(),
        shipment.tracking(),
        shipment.portions().stream().map(PortionView::of).toList(),
        shipment.createdAt(),
        deliveredAt);
  }
}
