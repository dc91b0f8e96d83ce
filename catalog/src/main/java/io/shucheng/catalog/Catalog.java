package io.shucheng.catalog;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The books of the shop, for whoever decides something from what is read: every answer is of the
 * latest commit, offers of other nodes aside. What is only shown is read from the {@link
 * ShopWindow}. Thread-safe.
 */
public interface Catalog {

  /** A book, unless it is withdrawn or never was. */
  Optional<Book> find(BookId id);

  /** Several books at once, in any order; unknown and withdrawn ones are left out. */
  List<Book> findAll(Collection<BookId> ids);

  /** Several books as a list shows them, in the order of the ids; unknown ones are left out. */
  List<BookSummary> summaries(Collection<BookId> ids);

  /**
   * What these books are sold for now. Unknown books are left out; withdrawn ones are not for sale.
   * What another node changed is known here as soon as the change feed tells it, and 30 s after its
   * commit where the feed is held back; what this node changed is known with the commit.
   */
  Map<BookId, Offer> offers(Collection<BookId> ids);

  /** The currency the shop sells in. */
  Currency currency();
}
