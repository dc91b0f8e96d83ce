package io.shucheng.ordering.usecase;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.domain.Shelf;
import io.shucheng.ordering.domain.StaleVersionException;
import io.shucheng.ordering.domain.Stock;
import io.shucheng.ordering.domain.StockHeldException;
import io.shucheng.ordering.domain.StockRoom;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrects a book's stock by what staff counted, received or lost. */
@Component
public class ChangeStock {

  /** The most copies of a book that can be counted. */
  public static final int MOST_COPIES = 1_000_000_000;

  private final StockRoom stockRoom;
  private final InspectStock inspectStock;
  private final Crossings crossings;
  private final ShopClock clock;

  ChangeStock(
      StockRoom stockRoom, InspectStock inspectStock, Crossings crossings, ShopClock clock) {
    this.stockRoom = stockRoom;
    this.inspectStock = inspectStock;
    this.crossings = crossings;
    this.clock = clock;
  }

  /**
   * What is to change.
   *
   * @param quantity copies on hand, or copies more or less
   * @param absolute whether the quantity is what is on hand
   * @param received whether the copies came in, rather than that a count was wrong
   * @param expectedVersion refuses the change where the stock is at another; null takes any
   */
  public record Change(
      BookId book,
      int quantity,
      boolean absolute,
      boolean received,
      @Nullable String note,
      @Nullable Long expectedVersion) {}

  /**
   * @throws io.shucheng.ordering.UnknownBookException if the catalog has no such book
   * @throws StaleVersionException if the stock was changed since
   * @throws StockHeldException if fewer copies would be left than orders hold
   * @throws IllegalArgumentException if more would be left than can be counted
   */
  @Transactional
  public StockView change(Change change, AccountId actor) {
    BookId book = change.book();
    inspectStock.requireKnown(book);
    Shelf shelf = stockRoom.open(List.of(book));
    Stock stock = shelf.of(book);
    if (change.expectedVersion() != null && change.expectedVersion() != stock.version()) {
      throw new StaleVersionException(change.expectedVersion(), stock.version());
    }
    apply(change, shelf, stock, actor, clock.now());
    stockRoom.keep(shelf);
    crossings.announce(shelf);
    return inspectStock.of(book);
  }

  private static void apply(Change change, Shelf shelf, Stock stock, AccountId actor, Instant now) {
    int by = change.absolute() ? change.quantity() - stock.onHand() : change.quantity();
    if ((long) stock.onHand() + by > MOST_COPIES) {
      throw new IllegalArgumentException(
          "book %s would have more than %d copies".formatted(stock.book(), MOST_COPIES));
    }
    if (change.received() && by > 0) {
      shelf.receive(stock.book(), by, actor, change.note(), now);
    } else if (by != 0) {
      shelf.adjust(stock.book(), by, actor, change.note(), now);
    }
  }
}
