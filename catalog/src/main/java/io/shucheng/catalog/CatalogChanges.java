package io.shucheng.catalog;

import java.util.List;

/**
 * The change feed: every change of a book, in an order in which nothing that commits late is ever
 * skipped. What follows the catalog on a node (an index, a cache) keeps a cursor and reads on from
 * it. Thread-safe.
 */
public interface CatalogChanges {

  /**
   * What changed after a place in the feed; each book once, at its latest change. Reading from
   * {@link ChangeCursor#START} gives every book there is, withdrawn ones included.
   *
   * @param most 1 to 10,000
   */
  Changes after(ChangeCursor cursor, int most);

  /**
   * The place behind which every change comes that is not committed yet: who begins to keep books
   * now and follows from here misses none.
   */
  ChangeCursor now();

  /**
   * How many changes there are after a place in the feed: how much is to be read, and not for more,
   * since every one of them is counted.
   */
  long countAfter(ChangeCursor cursor);

  /**
   * Has {@code listener} called, on a thread of the feed's own on which it must not wait, when
   * there may be more to read: a hint, which can be lost. Followers also look by themselves now and
   * then.
   *
   * @return closes the subscription
   */
  Subscription onChange(Runnable listener);

  /**
   * Some of the feed.
   *
   * @param next reads on behind these
   * @param more whether more could be read at once
   */
  record Changes(List<Change> changes, ChangeCursor next, boolean more) {
    public Changes {
      changes = List.copyOf(changes);
    }
  }

  /** A book is now at this revision; it may be withdrawn. */
  record Change(BookId book, long revision) {}

  /** Ends with {@link #close()}. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
