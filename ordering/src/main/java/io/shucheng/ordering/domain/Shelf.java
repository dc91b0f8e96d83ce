package io.shucheng.ordering.domain;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OutOfStockException;
import io.shucheng.ordering.OutOfStockException.Shortage;
import io.shucheng.ordering.domain.StockMovement.Change;
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
      Portion portion = new Portion(line.book(), line.quantity());
      Change change = new Change(0, line.quantity(), 0);
      moveFor(order.id(), StockMovement.Kind.HELD, portion, change, order.createdAt());
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
  public void release(OrderId order, Portion portion, Instant at) {
    Change change = new Change(0, -portion.copies(), 0);
    moveFor(order, StockMovement.Kind.RELEASED, portion, change, at);
  }

  /** An order's held copies are paid, and set apart for it. */
  public void allocate(OrderId order, Portion portion, Instant at) {
    int copies = portion.copies();
    moveFor(order, StockMovement.Kind.ALLOCATED, portion, new Change(0, -copies, copies), at);
  }

  /**
   * Sets copies apart for an order that was paid when it held none any more, all of them or none.
   *
   * @return whether there were enough
   */
  public boolean allocateLate(CustomerOrder order, Instant at) {
    List<Portion> wanted = order.toShip();
    if (wanted.stream().anyMatch(each -> of(each.book()).available() < each.copies())) {
      return false;
    }
    for (Portion portion : wanted) {
      Change change = new Change(0, 0, portion.copies());
      moveFor(order.id(), StockMovement.Kind.ALLOCATED, portion, change, at);
    }
    return true;
  }

  /** Allocated copies leave the house. */
  public void ship(OrderId order, Portion portion, Instant at) {
    int copies = portion.copies();
    moveFor(order, StockMovement.Kind.SHIPPED, portion, new Change(-copies, 0, -copies), at);
  }

  /** Allocated copies stay in the house, for anybody. */
  public void withdraw(OrderId order, Portion portion, Instant at) {
    Change change = new Change(0, 0, -portion.copies());
    moveFor(order, StockMovement.Kind.RELEASED, portion, change, at);
  }

  /** Shipped copies came back. */
  public void takeBack(OrderId order, Portion portion, Instant at) {
    Change change = new Change(portion.copies(), 0, 0);
    moveFor(order, StockMovement.Kind.RETURNED, portion, change, at);
  }

  private void moveFor(
      OrderId order, StockMovement.Kind kind, Portion portion, Change change, Instant at) {
    move(new StockMovement(portion.book(), kind, change, order, null, null, at));
  }

  /** Copies came in. */
  public void receive(
      BookId book, int quantity, @Nullable AccountId actor, @Nullable String note, Instant at) {
    Change change = new Change(quantity, 0, 0);
    move(new StockMovement(book, StockMovement.Kind.RECEIVED, change, null, actor, note, at));
  }

  /**
   * A count was corrected.
   *
   * @throws StockHeldException if fewer copies would be left than orders have
   */
  public void adjust(
      BookId book, int change, @Nullable AccountId actor, @Nullable String note, Instant at) {
    Stock stock = of(book);
    if ((long) stock.onHand() + change < stock.promised()) {
      throw new StockHeldException(stock, change);
    }
    Change counted = new Change(change, 0, 0);
    move(new StockMovement(book, StockMovement.Kind.ADJUSTED, counted, null, actor, note, at));
  }

  private void move(StockMovement movement) {
    now.put(movement.book(), of(movement.book()).moved(movement.change()));
    movements.add(movement);
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
