package io.shucheng.ordering.domain;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Carts;
import io.shucheng.platform.money.Money;

/**
 * Copies of one book in an order, as they were sold, and how far they have come.
 *
 * @param title as it was at the time of the order
 * @param revision of the book when its price was read
 * @param digital needs neither stock nor an address
 * @param quantity 1 to {@link Carts#MOST_COPIES}
 * @param unitPrice not negative
 */
public record OrderLine(
    BookId book,
    String title,
    long revision,
    boolean digital,
    int quantity,
    Money unitPrice,
    Progress progress) {

  public OrderLine {
    if (quantity < 1 || quantity > Carts.MOST_COPIES || unitPrice.isNegative()) {
      throw new IllegalArgumentException(
          "%d copies of book %s at %s cannot be sold".formatted(quantity, book, unitPrice));
    }
    if (progress.withdrawn() + progress.shipped() > quantity || progress.refunded() > quantity) {
      throw new IllegalArgumentException(
          "of %d copies of book %s cannot be %s".formatted(quantity, book, progress));
    }
  }

  /** A line of which nothing has happened yet. */
  public OrderLine(
      BookId book, String title, long revision, boolean digital, int quantity, Money unitPrice) {
    this(book, title, revision, digital, quantity, unitPrice, Progress.NONE);
  }

  /**
   * @throws ArithmeticException if it is more than can be reckoned
   */
  public Money lineTotal() {
    return unitPrice.times(quantity);
  }

  /** Copies that are still to leave the house. */
  public int toShip() {
    return digital ? 0 : quantity - progress.withdrawn() - progress.shipped();
  }

  /** Copies that are not paid back. */
  int toRefund() {
    return quantity - progress.refunded();
  }

  /** The line as it was when it was sold. */
  OrderLine asSold() {
    return with(Progress.NONE);
  }

  OrderLine with(Progress next) {
    return new OrderLine(book, title, revision, digital, quantity, unitPrice, next);
  }
}
