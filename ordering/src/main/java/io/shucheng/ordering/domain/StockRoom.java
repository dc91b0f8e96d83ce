package io.shucheng.ordering.domain;

import io.shucheng.catalog.BookId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The stock of all books and its ledger. */
public interface StockRoom {

  /**
   * Locks the rows of these books, in the order of their ids, until the transaction ends. Books
   * without a row have no copies and are not locked.
   */
  Shelf lock(Collection<BookId> books);

  /** As {@link #lock}, but makes the rows that are missing, so that all are locked. */
  Shelf open(Collection<BookId> books);

  /** Keeps what happened on a shelf: the rows and their ledger. */
  void keep(Shelf shelf);

  /** The rows there are, not locked. */
  Map<BookId, Stock> read(Collection<BookId> books);

  /** The latest lines of a book's ledger, newest first. */
  List<StockMovement> ledger(BookId book, int most);

  /**
   * Remembers what a feed told of its books, but for books of which a later report is known.
   *
   * @param number of the report; a later one has a higher number
   * @return only what differs from what the same feed told before
   */
  List<StockFigure> remember(String source, long number, List<StockFigure> figures);
}
