package io.shucheng.search.usecase;

import io.shucheng.search.Suggestion;
import io.shucheng.search.domain.SearchableBooks;
import java.util.List;

/** Suggests titles, contributors and series while a reader types. */
public final class SuggestNames {

  /** However many are asked for. */
  private static final int MOST = 20;

  private final SearchableBooks books;

  public SuggestNames(SearchableBooks books) {
    this.books = books;
  }

  /** Suggestions, the most popular first. */
  public List<Suggestion> suggest(String beginning, int most) {
    return books.startingWith(beginning, Math.clamp(most, 1, MOST));
  }
}
