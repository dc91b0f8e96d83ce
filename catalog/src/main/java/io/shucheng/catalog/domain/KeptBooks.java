package io.shucheng.catalog.domain;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.CatalogChanges.Change;
import java.util.Collection;

/** Who keeps something of books in this process. Thread-safe. */
public interface KeptBooks {

  /**
   * Forgets what it keeps of books, and what is being read of them: they have changed, and the
   * change is committed.
   *
   * @param changed with the revisions that they were raised to
   */
  void forget(Collection<Change> changed);

  /** Forgets what it keeps of a book at another revision than this, which may be the first. */
  void forgetUnlessAt(BookId book, long revision);
}
