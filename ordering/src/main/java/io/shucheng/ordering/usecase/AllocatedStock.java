package io.shucheng.ordering.usecase;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.Portion;
import io.shucheng.ordering.domain.Shelf;
import io.shucheng.ordering.domain.Stock;
import io.shucheng.ordering.domain.StockRoom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What becomes of the copies of paid orders. Each order is locked by whoever calls. */
@Component
class AllocatedStock {

  private final StockRoom stockRoom;
  private final Crossings crossings;

  AllocatedStock(StockRoom stockRoom, Crossings crossings) {
    this.stockRoom = stockRoom;
    this.crossings = crossings;
  }

  /** Sets copies apart for an order whose holds are gone; false where there are too few. */
  boolean allocateLate(CustomerOrder order, Instant at) {
    List<Portion> wanted = order.toShip();
    if (wanted.isEmpty()) {
      return true;
    }
    Shelf shelf = stockRoom.lock(books(wanted));
    if (!shelf.allocateLate(order, at)) {
      return false;
    }
    keep(shelf);
    return true;
  }

  /** Whether there are copies for such an order now; another may be faster. */
  boolean isEnoughFor(CustomerOrder order) {
    List<Portion> wanted = order.toShip();
    Map<BookId, Stock> stocks = stockRoom.read(books(wanted));
    return wanted.stream()
        .allMatch(
            portion ->
                stocks.getOrDefault(portion.book(), Stock.none(portion.book())).available()
                    >= portion.copies());
  }

  void ship(OrderId order, List<Portion> portions, Instant at) {
    move(portions, (shelf, portion) -> shelf.ship(order, portion, at));
  }

  void withdraw(OrderId order, List<Portion> portions, Instant at) {
    move(portions, (shelf, portion) -> shelf.withdraw(order, portion, at));
  }

  /**
   * Copies come back.
   *
   * @param sellable whether they can be sold again; the others are written off at once
   */
  void takeBack(OrderId order, List<Portion> portions, boolean sellable, Instant at) {
    move(
        portions,
        (shelf, portion) -> {
          shelf.takeBack(order, portion, at);
          if (!sellable) {
            String note = "returned with order " + order + ", and not fit to be sold";
            shelf.adjust(portion.book(), -portion.copies(), null, note, at);
          }
        });
  }

  private void move(List<Portion> portions, Move move) {
    if (portions.isEmpty()) {
      return;
    }
    Shelf shelf = stockRoom.lock(books(portions));
    portions.forEach(portion -> move.make(shelf, portion));
    keep(shelf);
  }

  private static List<BookId> books(List<Portion> portions) {
    return portions.stream().map(Portion::book).toList();
  }

  private void keep(Shelf shelf) {
    stockRoom.keep(shelf);
    crossings.announce(shelf);
  }

  /** What is done with a portion on the shelf. */
  private interface Move {
    void make(Shelf shelf, Portion portion);
  }
}
