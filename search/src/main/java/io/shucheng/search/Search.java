package io.shucheng.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The shop's search. Thread-safe. */
public interface Search {

  /**
   * Finds books.
   *
   * @param locale the reader's language, for labels
   * @throws io.shucheng.platform.web.InvalidCursorException if the cursor is of another query
   */
  SearchResult find(SearchQuery query, Locale locale);

  /**
   * Titles, contributors and series that begin as the reader does.
   *
   * @param most 1 to 20
   */
  List<Suggestion> suggest(String beginning, int most, Locale locale);

  /** How far the index is while it is being made; empty where it is only kept level. */
  Optional<IndexProgress> progress();

  /** Whether the index holds everything that the catalog had committed when this was called. */
  boolean isUpToDate();
}
