package io.shucheng.ordering.usecase;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.RecordAvailability;
import io.shucheng.ordering.domain.AvailabilityTurn;
import io.shucheng.ordering.domain.Stock;
import io.shucheng.ordering.domain.StockRoom;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the catalog whether books can be had now. Reads the stock when its turn has come, so it
 * does not matter which of two events is heard first.
 */
@Component
public class TellAvailability {

  private final AvailabilityTurn turn;
  private final StockRoom stockRoom;
  private final RecordAvailability recordAvailability;

  TellAvailability(
      AvailabilityTurn turn, StockRoom stockRoom, RecordAvailability recordAvailability) {
    this.turn = turn;
    this.stockRoom = stockRoom;
    this.recordAvailability = recordAvailability;
  }

  @Transactional
  public void tell(Collection<BookId> books) {
    turn.await();
    Map<BookId, Stock> stocks = stockRoom.read(books);
    Map<BookId, Boolean> inStock = new HashMap<>();
    books.forEach(
        book -> inStock.put(book, stocks.getOrDefault(book, Stock.none(book)).available() > 0));
    recordAvailability.record(inStock);
  }
}
