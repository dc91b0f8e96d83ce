package io.shucheng.ordering.events;

import io.shucheng.catalog.BookId;
import java.util.List;

/**
 * Books came into stock or went out of it. One event carries all of a transaction.
 *
 * @param books each once; whether there are copies now is asked of the stock, for events may
 *     overtake each other
 */
public record BookAvailabilityChanged(List<BookId> books) {

  public BookAvailabilityChanged {
    books = List.copyOf(books);
  }
}
