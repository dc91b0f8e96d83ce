package io.shucheng.ordering;

import io.shucheng.catalog.BookId;
import io.shucheng.platform.identity.AccountId;
import java.util.SequencedMap;

/** The shop's carts. Thread-safe; two changes at once both count. */
public interface Carts {

  /** The most copies of one book in a cart, and in a line of an order. */
  int MOST_COPIES = 999;

  /** The most lines of a cart. */
  int MOST_LINES = 200;

  /** The cart, empty where there is none. */
  Cart of(CartOwner owner);

  /**
   * Has the cart hold so many copies of a book.
   *
   * @param quantity 1 to {@link #MOST_COPIES}
   * @throws UnknownBookException if there is no such book for sale
   * @throws IllegalArgumentException if the quantity is outside its bounds or the cart is full
   */
  Cart put(CartOwner owner, BookId book, int quantity);

  /**
   * Adds copies to what the cart holds of a book, up to {@link #MOST_COPIES}; otherwise as {@link
   * #put}.
   */
  Cart add(CartOwner owner, BookId book, int quantity);

  /**
   * Has the cart hold these books, in this order, and no others.
   *
   * @param lines at most {@link #MOST_LINES} books and their copies; otherwise as {@link #put}
   */
  Cart replace(CartOwner owner, SequencedMap<BookId, Integer> lines);

  Cart remove(CartOwner owner, BookId book);

  void clear(CartOwner owner);

  /**
   * Moves a visitor's lines to the cart of the account they logged in to; safe to repeat. What
   * comes above the most copies of a line or lines of a cart is left out.
   */
  Cart join(CartOwner.Visitor visitor, AccountId account);
}
