package io.shucheng.ordering.usecase;

import io.shucheng.ordering.domain.Stock;
import io.shucheng.ordering.domain.StockMovement;
import java.util.List;

/**
 * A book's stock with its ledger.
 *
 * @param ledger the latest movements, newest first
 */
public record StockView(Stock stock, List<StockMovement> ledger) {

  public StockView {
    ledger = List.copyOf(ledger);
  }
}
