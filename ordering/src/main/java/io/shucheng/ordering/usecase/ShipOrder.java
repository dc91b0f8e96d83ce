package io.shucheng.ordering.usecase;

import com.github.f4b6a3.uuid.UuidCreator;
import io.shucheng.ordering.IllegalTransitionException;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.domain.Actor;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.Origin;
import io.shucheng.ordering.domain.Portion;
import io.shucheng.ordering.domain.Shipment;
import io.shucheng.ordering.domain.Shipments;
import io.shucheng.ordering.events.OrderShipped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends copies of a paid order to its customer. */
@Component
public class ShipOrder {

  private final StaffDesk desk;
  private final Shipments shipments;
  private final AllocatedStock allocatedStock;
  private final OrderChanges changes;
  private final ShopClock clock;

  ShipOrder(
      StaffDesk desk,
      Shipments shipments,
      AllocatedStock allocatedStock,
      OrderChanges changes,
      ShopClock clock) {
    this.desk = desk;
    this.shipments = shipments;
    this.allocatedStock = allocatedStock;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * What is to be sent.
   *
   * @param portions empty for all that is left
   */
  public record Parcel(
      List<Portion> portions, @Nullable String carrier, @Nullable String tracking) {
    public Parcel {
      portions = List.copyOf(portions);
    }
  }

  /**
   * @param expected what the order has to be like, asked while it is locked
   * @return the shipment; that of the first request where this one repeats it
   * @throws io.shucheng.ordering.domain.UnknownOrderException if there is no such order
   * @throws io.shucheng.ordering.domain.StaleVersionException if it is not as expected
   * @throws IllegalTransitionException if it cannot be shipped so
   * @throws io.shucheng.ordering.InvalidOrderException if a portion is of no line
   * @throws io.shucheng.ordering.IdempotencyConflictException if the key was used otherwise
   */
  @Transactional
  public Shipment ship(
      OrderId id, Parcel parcel, Origin origin, Predicate<Supplier<StaffOrder>> expected) {
    CustomerOrder order = desk.take(id);
    Optional<Shipment> earlier = shipments.from(origin);
    if (earlier.isPresent()) {
      origin.repeat(earlier.get().origin());
      return earlier.get();
    }
    desk.requireExpected(order, expected);
    Instant now = clock.now();
    List<Portion> portions = parcel.portions().isEmpty() ? order.toShip() : parcel.portions();
    CustomerOrder shipped = order.ship(portions, now);
    if (portions.isEmpty()) {
      throw new IllegalTransitionException("nothing of order %s is left to ship".formatted(id));
    }
    Shipment shipment =
        new Shipment(
            UuidCreator.getTimeOrderedEpoch(),
            id,
            parcel.carrier(),
            parcel.tracking(),
            portions,
            now,
            null,
            origin);
    shipments.add(shipment);
    changes.keep(shipped, event(shipped, shipment), Actor.staff(origin.actor()), null);
    allocatedStock.ship(id, portions, now);
    return shipment;
  }

  private static OrderShipped event(CustomerOrder order, Shipment shipment) {
    return new OrderShipped(
        order.id(),
        order.version(),
        order.customer(),
        shipment.id(),
        shipment.carrier(),
        shipment.tracking(),
        order.toShip().isEmpty(),
        shipment.createdAt());
  }
}
