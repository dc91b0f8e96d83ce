package io.shucheng.search.usecase;

import io.shucheng.platform.web.Cursors;
import io.shucheng.platform.web.InvalidCursorException;
import io.shucheng.search.SearchQuery;
import io.shucheng.search.SearchResult;
import io.shucheng.search.domain.SearchableBooks;
import io.shucheng.search.domain.SearchableBooks.Found;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds books; where the words as written stand in none, those that were probably meant. */
public final class FindBooks {

  private final SearchableBooks books;
  private final Cursors cursors;

  public FindBooks(SearchableBooks books, Cursors cursors) {
    this.books = books;
    this.cursors = cursors;
  }

  /**
   * @throws InvalidCursorException if the cursor is of another query
   */
  public SearchResult find(SearchQuery query, Locale locale) {
    String list = QueryName.of(query);
    List<String> behind = query.cursor() == null ? List.of() : cursors.open(list, query.cursor());
    try {
      Found found = books.find(query, behind, locale);
      Optional<String> corrected =
          found.total() == 0 && !found.partial() ? books.correct(query) : Optional.empty();
      if (corrected.isPresent()) {
        found = books.find(query.withText(corrected.get()), behind, locale);
      }
      return result(found, corrected.orElse(null), list);
    } catch (IllegalArgumentException e) {
      if (behind.isEmpty()) {
        throw e;
      }
      throw new InvalidCursorException();
    }
  }

  private SearchResult result(Found found, @Nullable String corrected, String list) {
    return new SearchResult(
        found.hits(),
        found.total(),
        found.facets(),
        corrected,
        found.partial(),
        found.last().isEmpty() ? null : cursors.seal(list, found.last()));
  }
}
