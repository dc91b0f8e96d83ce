package io.shucheng.ordering.usecase;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OutOfStockException;
import io.shucheng.ordering.domain.Arrival;
import io.shucheng.ordering.domain.Claims;
import io.shucheng.ordering.domain.IdempotencyKeys;
import io.shucheng.ordering.domain.OrderGroup;
import io.shucheng.ordering.domain.OrderGroup.Decisions;
import io.shucheng.ordering.domain.PaymentTerms;
import io.shucheng.ordering.domain.PlacedOrder;
import io.shucheng.ordering.domain.PlacedOrders;
import io.shucheng.ordering.domain.Retention;
import io.shucheng.ordering.domain.RiskChecks;
import io.shucheng.ordering.domain.Shelf;
import io.shucheng.ordering.domain.StockRoom;
import io.shucheng.ordering.events.OrdersPlaced;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Decides on many orders and keeps them in one durable transaction, with as many statements as one
 * order needs. Locks keys, then stock, each in their order.
 */
@Component
class CommitGroup {

  private final IdempotencyKeys keys;
  private final Retention retention;
  private final StockRoom stockRoom;
  private final PlacedOrders placedOrders;
  private final RiskChecks riskChecks;
  private final PaymentTerms terms;
  private final Crossings crossings;
  private final ApplicationEventPublisher events;
  private final ShopClock clock;

  CommitGroup(
      IdempotencyKeys keys,
      Retention retention,
      StockRoom stockRoom,
      PlacedOrders placedOrders,
      RiskChecks riskChecks,
      PaymentTerms terms,
      Crossings crossings,
      ApplicationEventPublisher events,
      ShopClock clock) {
    this.keys = keys;
    this.retention = retention;
    this.stockRoom = stockRoom;
    this.placedOrders = placedOrders;
    this.riskChecks = riskChecks;
    this.terms = terms;
    this.crossings = crossings;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Decides by the copies that are seen, writes, and locks only then: other groups wait for the
   * rows of the books no longer than for a statement and the commit. Within the caller's
   * transaction, which must not be committed if this throws.
   *
   * @throws OutOfStockException if copies that were seen are gone; {@link #decideLocked} tells then
   *     whose they were
   */
  Decisions decideSeen(List<Arrival> arrivals) {
    OrderGroup group = new OrderGroup(arrivals);
    Claims claims = claim(group);
    Decisions decisions = decide(group, claims, new Shelf(stockRoom.read(group.books(claims))));
    keep(decisions);
    Shelf shelf = stockRoom.lock(decisions.books());
    decisions.placed().forEach(placed -> shelf.hold(placed.order()));
    move(shelf, decisions);
    return decisions;
  }

  /** Locks, decides and writes, within the caller's transaction. */
  Decisions decideLocked(List<Arrival> arrivals) {
    OrderGroup group = new OrderGroup(arrivals);
    Claims claims = claim(group);
    Shelf shelf = stockRoom.lock(group.books(claims));
    Decisions decisions = decide(group, claims, shelf);
    keep(decisions);
    move(shelf, decisions);
    return decisions;
  }

  private Claims claim(OrderGroup group) {
    Instant now = clock.now();
    return keys.claimAll(group.claims(), now, now.minus(retention.idempotencyKeys()));
  }

  private Decisions decide(OrderGroup group, Claims claims, Shelf shelf) {
    Instant at = clock.now();
    return group.decide(claims, shelf, at, at.plus(terms.timeToPay()));
  }

  private void keep(Decisions decisions) {
    List<PlacedOrder> placed = decisions.placed();
    if (!placed.isEmpty()) {
      placedOrders.addAll(placed);
      addChecks(placed);
    }
    keys.restate(decisions.restated());
    keys.release(decisions.released());
  }

  private void addChecks(List<PlacedOrder> placed) {
    List<OrderId> unsure =
        placed.stream().filter(PlacedOrder::recheck).map(each -> each.order().id()).toList();
    if (!unsure.isEmpty()) {
      riskChecks.add(unsure, placed.getFirst().order().createdAt());
    }
  }

  private void move(Shelf shelf, Decisions decisions) {
    List<PlacedOrder> placed = decisions.placed();
    if (!placed.isEmpty()) {
      stockRoom.keep(shelf);
      events.publishEvent(new OrdersPlaced(placed.stream().map(PlacedOrder::told).toList()));
      crossings.announce(shelf);
    }
  }
}
