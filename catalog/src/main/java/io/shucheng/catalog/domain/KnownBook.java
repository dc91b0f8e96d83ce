package io.shucheng.catalog.domain;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.WorkId;
import java.util.Set;

/**
 * A book as it stands.
 *
 * @param kept the fields that staff wrote
 */
public record KnownBook(
    BookId id, long revision, WorkId workId, BookFacts facts, Set<BookField> kept) {

  public KnownBook {
    kept = Set.copyOf(kept);
  }
}
