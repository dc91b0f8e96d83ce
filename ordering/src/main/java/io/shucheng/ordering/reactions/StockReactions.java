package io.shucheng.ordering.reactions;

import io.shucheng.catalog.events.StockReported;
import io.shucheng.ordering.domain.StockFigure;
import io.shucheng.ordering.events.BookAvailabilityChanged;
import io.shucheng.ordering.usecase.ReportStock;
import io.shucheng.ordering.usecase.TellAvailability;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Takes the stock that feeds report, and tells the catalog what can be had. */
@Component
class StockReactions {

  private final ReportStock reportStock;
  private final TellAvailability tellAvailability;

  StockReactions(ReportStock reportStock, TellAvailability tellAvailability) {
    this.reportStock = reportStock;
    this.tellAvailability = tellAvailability;
  }

  @ApplicationModuleListener(id = "ordering.stock-reported")
  void on(StockReported event) {
    reportStock.report(
        event.source(),
        event.lines().stream().map(line -> new StockFigure(line.book(), line.onHand())).toList());
  }

  @ApplicationModuleListener(id = "ordering.book-availability-changed")
  void on(BookAvailabilityChanged event) {
    tellAvailability.tell(event.books());
  }
}
