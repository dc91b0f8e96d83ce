package io.shucheng.search.domain;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import java.util.Collection;

/**
 * The books of the index, to keep level with the catalog. One thread writes; what it applied is
 * found after {@link #publish()} and survives a crash after {@link #keep()}. Every method throws
 * {@link io.shucheng.search.SearchUnavailableException} while the index cannot be written.
 */
public interface IndexedBooks {

  /**
   * Opens the index unless it is open and whole; one that cannot be read is thrown away and begun
   * anew.
   */
  void open();

  /** A name that no other index has; it changes when the index is begun anew. */
  String name();

  /** How far the index has come, as far as it is applied. */
  FeedPosition position();

  /**
   * Puts books in, in place of what stood under their ids, takes others out, and moves on. Doing it
   * twice is as doing it once.
   */
  void apply(Collection<Book> books, Collection<BookId> gone, FeedPosition behind);

  /** Has readers see all that was applied. */
  void publish();

  /** Makes durable all that was applied, and the position with it. */
  void keep();

  /** Takes every book out and goes back to the start; readers see it at the next publishing. */
  void clear();

  /** Closes the index; what was not kept is read from the feed again. */
  void close();
}
