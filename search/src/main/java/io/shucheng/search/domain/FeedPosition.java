package io.shucheng.search.domain;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.CatalogChanges.Change;
import io.shucheng.catalog.CatalogChanges.Changes;
import io.shucheng.catalog.ChangeCursor;
import org.jspecify.annotations.Nullable;

/**
 * How far an index has come in the change feed.
 *
 * @param cursor where to read on
 * @param witness a change that was read, by which the feed is known again; null before the first
 */
public record FeedPosition(ChangeCursor cursor, @Nullable Witness witness) {

  /** Before the first change. */
  public static final FeedPosition START = new FeedPosition(ChangeCursor.START, null);

  /**
   * A change that the feed must still hold behind {@code before}: at this revision of the book or a
   * later one. A feed without it is not the one that was followed, or has lost what it said.
   */
  public record Witness(ChangeCursor before, BookId book, long revision) {

    /** Whether a change is the witnessed one or has taken its place. */
    public boolean isBorneOutBy(Change change) {
      return change.book().equals(book) && change.revision() >= revision;
    }
  }

  /** The position behind some changes that were read from here. */
  public FeedPosition behind(Changes read) {
    if (read.changes().isEmpty()) {
      return new FeedPosition(read.next(), witness);
    }
    Change last = read.changes().getLast();
    return new FeedPosition(read.next(), new Witness(cursor, last.book(), last.revision()));
  }
}
