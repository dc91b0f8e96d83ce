package io.shucheng.catalog;

import io.shucheng.platform.web.Page;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The books as passers-by are shown them. Where the operator has replicas of the database it is
 * they who are asked, which may be some seconds late: never decide anything from what is found
 * here, ask the {@link Catalog}. Thread-safe.
 *
 * <p>On a node no book is shown older than it was shown or told before, and what this node has
 * changed is seen at once. What other nodes changed may be missing in lists for as long as the
 * operator allows ({@code shucheng.database.replica-lag}).
 */
public interface ShopWindow {

  /** A book, unless it is withdrawn or never was. */
  Optional<Book> find(BookId id);

  /**
   * Several books at once, in any order. Unknown and withdrawn ones are left out; so may be some
   * that are new, or were found to be gone before, for which to ask one by one.
   */
  List<Book> findAll(Collection<BookId> ids);

  /** The edition with this number; the one that is for sale where a number is on several. */
  Optional<Book> find(Isbn isbn);

  /**
   * A page of the shelves.
   *
   * @throws io.shucheng.platform.web.InvalidCursorException if the cursor is not of this list
   */
  Page<BookSummary> browse(BrowseRequest request);

  /** The currency that prices are shown in. */
  Currency currency();

  /** The subjects that have books, most books first. */
  List<Subject> subjects();
}
