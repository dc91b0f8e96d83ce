package io.shucheng.catalog.persistence;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.WorkId;
import io.shucheng.catalog.domain.BookFacts;
import io.shucheng.catalog.domain.PlannedBook;

/** A book that is about to be written, with the ids it has or gets. */
record NumberedBook(PlannedBook book, BookId id, WorkId work, long revision) {

  BookFacts facts() {
    return book.facts();
  }
}
