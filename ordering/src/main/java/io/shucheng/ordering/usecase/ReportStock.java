package io.shucheng.ordering.usecase;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.domain.Shelf;
import io.shucheng.ordering.domain.Stock;
import io.shucheng.ordering.domain.StockFigure;
import io.shucheng.ordering.domain.StockRoom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the stock that a feed counted. */
@Component
public class ReportStock {

  private final StockRoom stockRoom;
  private final Crossings crossings;
  private final ShopClock clock;

  ReportStock(StockRoom stockRoom, Crossings crossings, ShopClock clock) {
    this.stockRoom = stockRoom;
    this.crossings = crossings;
    this.clock = clock;
  }

  /**
   * Sets the stock to the figures that differ from what the same feed told before; so a report that
   * is delivered twice counts once, and one that a later report overtook not at all. Copies that
   * orders have are on hand whatever a feed says.
   *
   * @param number of the report; a later one of the same feed has a higher number
   */
  @Transactional
  public void report(String source, long number, List<StockFigure> figures) {
    List<StockFigure> news = stockRoom.remember(source, number, lastOfEach(figures));
    if (news.isEmpty()) {
      return;
    }
    Shelf shelf = stockRoom.open(news.stream().map(StockFigure::book).toList());
    Instant now = clock.now();
    news.forEach(figure -> apply(figure, shelf, source, now));
    stockRoom.keep(shelf);
    crossings.announce(shelf);
  }

  private static List<StockFigure> lastOfEach(List<StockFigure> figures) {
    Map<BookId, StockFigure> last = new TreeMap<>();
    figures.forEach(figure -> last.put(figure.book(), figure));
    return List.copyOf(last.values());
  }

  private static void apply(StockFigure figure, Shelf shelf, String source, Instant now) {
    Stock stock = shelf.of(figure.book());
    int by = Math.max(figure.onHand(), stock.promised()) - stock.onHand();
    String note = "feed " + source;
    if (by > 0 && stock.version() == 0) {
      shelf.receive(figure.book(), by, null, note, now);
    } else if (by != 0) {
      shelf.adjust(figure.book(), by, null, note, now);
    }
  }
}
