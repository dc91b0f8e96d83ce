package io.shucheng.ordering.domain;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Carts;
import io.shucheng.platform.money.Money;

/**
 * Copies of one book in an order, as they were sold.
 *
 * @param title as it was at the time of the order
 * @param revision of the book when its price was read
 * @param digital needs neither stock nor an address
 * @param quantity 1 to {@link Carts#MOST_COPIES}
 * @param unitPrice not negative
 */
public record OrderLine(
    BookId book, String title, long revision, boolean digital, int quantity, Money unitPrice) {

  public OrderLine {
    if (quantity < 1 || quantity > Carts.MOST_COPIES || unitPrice.isNegative()) {
      throw new IllegalArgumentException(
          "%d copies of book %s at %s cannot be sold".formatted(quantity, book, unitPrice));
    }
  }

  /**
   * @throws ArithmeticException if it is more than can be reckoned
   */
  public Money lineTotal() {
    return unitPrice.times(quantity);
  }
}
