package io.shucheng.ordering.usecase;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.OrderId;
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
import java.util.Map;
import java.util.Set;
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

  /** Decides and writes, within the caller's transaction. */
  Decisions decide(List<Arrival> arrivals) {
    OrderGroup group = new OrderGroup(arrivals);
    Instant now = clock.now();
    Claims claims = keys.claimAll(group.claims(), now, now.minus(retention.idempotencyKeys()));
    Shelf shelf = lock(group.books(claims));
    Instant at = clock.now();
    Decisions decisions = group.decide(claims, shelf, at, at.plus(terms.timeToPay()));
    keep(decisions, shelf);
    return decisions;
  }

  private Shelf lock(Set<BookId> books) {
    return books.isEmpty() ? new Shelf(Map.of()) : stockRoom.lock(books);
  }

  private void keep(Decisions decisions, Shelf shelf) {
    List<PlacedOrder> placed = decisions.placed();
    if (!placed.isEmpty()) {
      stockRoom.keep(shelf);
      placedOrders.addAll(placed);
      addChecks(placed);
      events.publishEvent(new OrdersPlaced(placed.stream().map(PlacedOrder::told).toList()));
      crossings.announce(shelf);
    }
    keys.restate(decisions.restated());
    keys.release(decisions.released());
  }

  private void addChecks(List<PlacedOrder> placed) {
    List<OrderId> unsure =
        placed.stream().filter(PlacedOrder::recheck).map(each -> each.order().id()).toList();
    if (!unsure.isEmpty()) {
      riskChecks.add(unsure, clock.now());
    }
  }
}
