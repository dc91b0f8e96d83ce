package io.shucheng.ordering.reactions;

import io.shucheng.catalog.events.StockReported;
import io.shucheng.ordering.domain.StockFigure;
import io.shucheng.ordering.events.BookAvailabilityChanged;
import io.shucheng.ordering.usecase.ReportStock;
import io.shucheng.ordering.usecase.TellAvailability;
import java.util.concurrent.Semaphore;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/**
 * Takes the stock that feeds report, and tells the catalog what can be had. Each has a turn to wait
 * for before it takes a connection: an import or a sale sends hundreds of events at once, and
 * orders want the pool as well.
 */
@Component
class StockReactions {

  private final ReportStock reportStock;
  private final TellAvailability tellAvailability;
  private final Semaphore reporting = new Semaphore(2, true);

  /** One, for in the cluster only one can tell at a time. */
  private final Semaphore telling = new Semaphore(1, true);

  StockReactions(ReportStock reportStock, TellAvailability tellAvailability) {
    this.reportStock = reportStock;
    this.tellAvailability = tellAvailability;
  }

  @ApplicationModuleListener(
      id = "ordering.stock-reported",
      propagation = Propagation.NOT_SUPPORTED)
  void on(StockReported event) {
    inTurn(
        reporting,
        () ->
            reportStock.report(
                event.source(),
                event.number(),
                event.lines().stream()
                    .map(line -> new StockFigure(line.book(), line.onHand()))
                    .toList()));
  }

  @ApplicationModuleListener(
      id = "ordering.book-availability-changed",
      propagation = Propagation.NOT_SUPPORTED)
  void on(BookAvailabilityChanged event) {
    inTurn(telling, () -> tellAvailability.tell(event.books()));
  }

  private static void inTurn(Semaphore turn, Runnable reaction) {
    turn.acquireUninterruptibly();
    try {
      reaction.run();
    } finally {
      turn.release();
    }
  }
}
