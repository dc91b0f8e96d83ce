package io.shucheng.ordering.domain;

import io.shucheng.catalog.BookId;

/**
 * How many copies of a book there are.
 *
 * @param onHand copies in the house; 0 or more
 * @param held of those, kept for orders that are not paid; 0 or more
 * @param allocated of those, paid and not shipped; 0 or more
 * @param version raised by every movement; 0 for a book that never had any
 */
public record Stock(BookId book, int onHand, int held, int allocated, long version) {

  public Stock {
    if (held < 0 || allocated < 0 || Math.addExact(held, allocated) > onHand) {
      throw new IllegalArgumentException(
          "book %s cannot have %d copies on hand of which %d are held and %d allocated"
              .formatted(book, onHand, held, allocated));
    }
  }

  /** A book that never had copies. */
  public static Stock none(BookId book) {
    return new Stock(book, 0, 0, 0, 0);
  }

  /** Copies that can be bought. */
  public int available() {
    return onHand - promised();
  }

  /** Copies that orders have, paid or not. */
  public int promised() {
    return held + allocated;
  }

  /**
   * @throws ArithmeticException if there are more than can be counted
   */
  Stock moved(StockMovement.Change change) {
    return new Stock(
        book,
        Math.addExact(onHand, change.onHand()),
        Math.addExact(held, change.held()),
        Math.addExact(allocated, change.allocated()),
        version + 1);
  }
}
