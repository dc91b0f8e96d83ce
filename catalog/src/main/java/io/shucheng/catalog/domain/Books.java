package io.shucheng.catalog.domain;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.Isbn;
import io.shucheng.catalog.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The editions of the shop. Changes belong into the caller's transaction. */
public interface Books {

  /**
   * What these records may mean.
   *
   * @param locked keeps the books from being changed by others until the transaction ends
   */
  Candidates candidates(String source, List<FeedRecord> records, boolean locked);

  /**
   * Writes what a batch comes to.
   *
   * @return the ids of the plan's books that are changed or have new stock
   */
  Map<PlannedBook, BookId> store(String source, BatchPlan plan);

  /**
   * The number of a stock report, above all that were given so far. Taken while its books are kept
   * from others, the later of two reports of a book has the higher one.
   */
  long nextStockReport();

  /** A book, a withdrawn one too. */
  Optional<KnownBook> find(BookId id);

  /**
   * A book, kept from being changed by others until the transaction ends, and so are the other
   * editions of its work, which a change of it may change.
   */
  Optional<KnownBook> lock(BookId id);

  /**
   * Writes a book that staff edited, and remembers the fields they wrote.
   *
   * @return its new revision
   */
  long store(KnownBook book, BookFacts facts, Collection<StaffEdit> edits);

  /**
   * Makes a book that staff wrote, and remembers the fields they wrote.
   *
   * @return its id
   */
  BookId add(BookFacts facts, Collection<StaffEdit> edits);

  /**
   * A book that has this number. Who asks for the same number meanwhile waits until the transaction
   * ends.
   */
  Optional<BookId> numbered(Isbn isbn);

  /**
   * Names subjects; books of those whose names change are changed with them.
   *
   * @return how many subjects were new or are named differently
   */
  int label(Collection<Subject> subjects);

  /** Records where copies can be had; only what differs is changed. */
  void recordStock(Map<BookId, Boolean> inStock);
}
