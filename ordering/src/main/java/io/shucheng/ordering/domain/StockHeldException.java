package io.shucheng.ordering.domain;

/** Fewer copies would be left than orders have. */
public class StockHeldException extends RuntimeException {

  public StockHeldException(Stock stock, int change) {
    super(
        "book %s has %d copies on hand, of which orders have %d: it cannot be changed by %d; cancel orders first or leave at least %d"
            .formatted(stock.book(), stock.onHand(), stock.promised(), change, stock.promised()));
  }
}
