package io.shucheng.ordering.usecase;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.Catalog;
import io.shucheng.ordering.UnknownBookException;
import io.shucheng.ordering.domain.Stock;
import io.shucheng.ordering.domain.StockRoom;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Shows a book's stock to the back office. */
@Component
public class InspectStock {

  private static final int LEDGER_LINES = 100;

  private final StockRoom stockRoom;
  private final Catalog catalog;

  InspectStock(StockRoom stockRoom, Catalog catalog) {
    this.stockRoom = stockRoom;
    this.catalog = catalog;
  }

  /**
   * @throws UnknownBookException if the catalog has no such book; a withdrawn one it has
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public StockView of(BookId book) {
    Stock stock = stockRoom.read(List.of(book)).getOrDefault(book, Stock.none(book));
    if (stock.version() == 0) {
      requireKnown(book);
    }
    return new StockView(stock, stockRoom.ledger(book, LEDGER_LINES));
  }

  void requireKnown(BookId book) {
    if (!catalog.offers(List.of(book)).containsKey(book)) {
      throw new UnknownBookException(book);
    }
  }
}
