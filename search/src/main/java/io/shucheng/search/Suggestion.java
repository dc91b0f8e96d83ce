package io.shucheng.search;

import io.shucheng.catalog.BookId;
import org.jspecify.annotations.Nullable;

/**
 * Something a reader may mean.
 *
 * @param book the book, for a title
 */
public record Suggestion(Kind kind, String text, @Nullable BookId book) {

  /** What a suggestion names. */
  public enum Kind {
    TITLE,
    CONTRIBUTOR,
    SERIES
  }
}
