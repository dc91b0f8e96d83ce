package io.shucheng.ordering.usecase;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.Hold;
import io.shucheng.ordering.domain.Holds;
import io.shucheng.ordering.domain.OrderLine;
import io.shucheng.ordering.domain.Portion;
import io.shucheng.ordering.domain.Shelf;
import io.shucheng.ordering.domain.StockRoom;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps copies for orders until they are paid or over. */
@Component
class HeldStock {

  private final StockRoom stockRoom;
  private final Holds holds;
  private final Crossings crossings;

  HeldStock(StockRoom stockRoom, Holds holds, Crossings crossings) {
    this.stockRoom = stockRoom;
    this.holds = holds;
    this.crossings = crossings;
  }

  /**
   * Keeps a new order's copies for it.
   *
   * @throws io.shucheng.ordering.OutOfStockException naming every short line
   */
  void hold(CustomerOrder order) {
    List<OrderLine> lines = order.stockedLines();
    if (lines.isEmpty()) {
      return;
    }
    Shelf shelf = stockRoom.lock(lines.stream().map(OrderLine::book).toList());
    shelf.hold(order);
    keep(shelf);
  }

  /** Writes the holds down; the order is kept already. */
  void keepHolds(CustomerOrder order) {
    holds.add(
        order.stockedLines().stream()
            .map(line -> new Hold(order.id(), line.book(), line.quantity(), order.expiresAt()))
            .toList());
  }

  /** Gives the copies of orders back that are over. The orders are locked. */
  void release(List<OrderId> orders, Instant at) {
    settle(orders, (shelf, hold) -> shelf.release(hold.order(), portion(hold), at));
  }

  /** An order's copies are paid, and set apart for it. The order is locked. */
  void allocate(OrderId order, Instant at) {
    settle(List.of(order), (shelf, hold) -> shelf.allocate(hold.order(), portion(hold), at));
  }

  private static Portion portion(Hold hold) {
    return new Portion(hold.book(), hold.quantity());
  }

  private void settle(List<OrderId> orders, Settlement settlement) {
    List<Hold> held = holds.of(orders);
    if (held.isEmpty()) {
      return;
    }
    List<BookId> books = held.stream().map(Hold::book).distinct().toList();
    Shelf shelf = stockRoom.lock(books);
    held.forEach(hold -> settlement.settle(shelf, hold));
    keep(shelf);
    holds.remove(orders);
  }

  private void keep(Shelf shelf) {
    stockRoom.keep(shelf);
    crossings.announce(shelf);
  }

  /** What becomes of a hold. */
  private interface Settlement {
    void settle(Shelf shelf, Hold hold);
  }
}
