package io.shucheng.ordering.domain;

import io.shucheng.catalog.BookId;

/**
 * How many copies of a book there are.
 *
 * @param onHand copies in the house; 0 or more
 * @param held of those, kept for orders that are not paid; 0 to {@code onHand}
 * @param version raised by every movement; 0 for a book that never had any
 */
public record Stock(BookId book, int onHand, int held, long version) {

  public Stock {
    if (held < 0 || held > onHand) {
      throw new IllegalArgumentException(
          "book %s cannot have %d copies on hand of which %d are held"
              .formatted(book, onHand, held));
    }
  }

  /** A book that never had copies. */
  public static Stock none(BookId book) {
    return new Stock(book, 0, 0, 0);
  }

  /** Copies that can be bought. */
  public int available() {
    return onHand - held;
  }

  /**
   * @throws ArithmeticException if there are more than can be counted
   */
  Stock moved(int onHandChange, int heldChange) {
    return new Stock(
        book, Math.addExact(onHand, onHandChange), Math.addExact(held, heldChange), version + 1);
  }
}
