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
   * Opens the index unless it is open; beside one that cannot be read or written, or in its place,
   * another is begun.
   */
  void open();

  /** A name that no other index has; it changes when the index is begun anew. */
  String name();

  /** How many books are in, as far as they are applied. */
  long count();

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

  /**
   * Begins, where that is worth its price, to put together what was written in parts, which is
   * searched for less. Returns at once.
   */
  void settle();

  /**
   * Begins an index at the start of the feed. Where there is a whole one, readers stay with it
   * until the new one is {@link #complete()}.
   */
  void beginAnew();

  /** Whether what is written to was never level with the feed. */
  boolean isMaking();

  /** Tells that nothing of the feed is missing: readers go over to what was made. */
  void complete();

  /** Closes the index; what was not kept is read from the feed again. */
  void close();
}
