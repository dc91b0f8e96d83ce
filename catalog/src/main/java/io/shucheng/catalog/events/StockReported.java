package io.shucheng.catalog.events;

import io.shucheng.catalog.BookId;
import java.util.List;

/**
 * A feed told stock on hand that differs from what the same feed told before. One event carries a
 * batch of an import.
 *
 * @param source the feed, such as {@code goodbooks-10k}
 * @param number rises with each report of a book, so that one which is delivered late can be told
 */
public record StockReported(String source, long number, List<Line> lines) {

  public StockReported {
    lines = List.copyOf(lines);
  }

  /**
   * @param onHand copies on hand as the feed counts them; 0 or more
   */
  public record Line(BookId book, int onHand) {}
}
