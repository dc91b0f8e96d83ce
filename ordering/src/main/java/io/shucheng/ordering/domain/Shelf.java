package io.shucheng.ordering.domain;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OutOfStockException;
import io.shucheng.ordering.OutOfStockException.Shortage;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stock of some books while it is locked: decides on each movement by what the ones before it
 * left, and remembers them for the ledger. Never lets a book's copies go below zero. Not
 * thread-safe.
 */
public final class Shelf {

  private final Map<BookId, Stock> before;
  private final Map<BookId, Stock> now;
  private final List<StockMovement> movements = new ArrayList<>();

  /**
   * @param locked the rows there are of the books it is about; the others have no copies
   */
  public Shelf(Map<BookId, Stock> locked) {
    this.before = Map.copyOf(locked);
    this.now = new LinkedHashMap<>(locked);
  }

  public Stock of(BookId book) {
    return now.getOrDefault(book, Stock.none(book));
  }

  /**
   * Keeps a new order's copies for it, all of them or none.
   *
   * @throws OutOfStockException naming every short line
   */
  public void hold(CustomerOrder order) {
    requireAvailable(order.lines());
    for (OrderLine line : order.stockedLines()) {
      move(
          StockMovement.Kind.HELD,
          line.book(),
          0,
          line.quantity(),
          order.id(),
          null,
          null,
          order.createdAt());
    }
  }

  private void requireAvailable(List<OrderLine> lines) {
    List<Shortage> shortages = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      OrderLine line = lines.get(i);
      int available = of(line.book()).available();
      if (!line.digital() && line.quantity() > available) {
        shortages.add(new Shortage(i, line.book(), line.quantity(), available));
      }
    }
    if (!shortages.isEmpty()) {
      throw new OutOfStockException(shortages);
    }
  }

  /** Gives an order's held copies back. */
  public void release(OrderId order, BookId book, int quantity, Instant at) {
    move(StockMovement.Kind.RELEASED, book, 0, -quantity, order, null, null, at);
  }

  /** An order's held copies are paid. */
  public void sell(OrderId order, BookId book, int quantity, Instant at) {
    move(StockMovement.Kind.SOLD, book, -quantity, -quantity, order, null, null, at);
  }

  /** Copies came in. */
  public void receive(
      BookId book, int quantity, @Nullable AccountId actor, @Nullable String note, Instant at) {
    move(StockMovement.Kind.RECEIVED, book, quantity, 0, null, actor, note, at);
  }

  /**
   * A count was corrected.
   *
   * @throws StockHeldException if fewer copies would be left than are held
   */
  public void adjust(
      BookId book, int change, @Nullable AccountId actor, @Nullable String note, Instant at) {
    Stock stock = of(book);
    if ((long) stock.onHand() + change < stock.held()) {
      throw new StockHeldException(stock, change);
    }
    move(StockMovement.Kind.ADJUSTED, book, change, 0, null, actor, note, at);
  }

  private void move(
      StockMovement.Kind kind,
      BookId book,
      int onHand,
      int held,
      @Nullable OrderId order,
      @Nullable AccountId actor,
      @Nullable String note,
      Instant at) {
    now.put(book, of(book).moved(onHand, held));
    movements.add(new StockMovement(book, kind, onHand, held, order, actor, note, at));
  }

  /** What happened since the lock, in order. */
  public List<StockMovement> movements() {
    return List.copyOf(movements);
  }

  /** The books that came into stock or went out of it. */
  public List<BookId> crossings() {
    return now.keySet().stream()
        .filter(
            book ->
                (before.getOrDefault(book, Stock.none(book)).available() > 0)
                    != (of(book).available() > 0))
        .toList();
  }
}
