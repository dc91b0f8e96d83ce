package io.shucheng.search.usecase;

import io.shucheng.platform.web.Cursors;
import io.shucheng.platform.web.InvalidCursorException;
import io.shucheng.search.SearchQuery;
import io.shucheng.search.SearchResult;
import io.shucheng.search.domain.Demand;
import io.shucheng.search.domain.Meaning;
import io.shucheng.search.domain.SearchableBooks;
import io.shucheng.search.domain.SearchableBooks.Found;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds books; where the words as written find few or none, those that were probably meant. */
public final class FindBooks {

  /** Where more is found than this, or a book that is likely, the words mean what they say. */
  private static final int FEW = 5;

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
    List<String> behind =
        query.cursor() == null ? List.of() : cursors.open(QueryName.of(query), query.cursor());
    try {
      Found found = books.find(query, Demand.EVERY_WORD, behind, locale);
      Optional<Meaning> meant =
          found.total() <= FEW && !found.likely() && !found.partial()
              ? books.otherwise(query)
              : Optional.empty();
      if (meant.isPresent()) {
        String text = meant.get().text();
        found = books.find(query.withText(text), meant.get().demand(), behind, locale);
        return result(found, text.equals(query.text()) ? null : text, query);
      }
      return result(found, null, query);
    } catch (IllegalArgumentException e) {
      if (behind.isEmpty()) {
        throw e;
      }
      throw new InvalidCursorException();
    }
  }

  private SearchResult result(Found found, @Nullable String corrected, SearchQuery query) {
    return new SearchResult(
        found.hits(),
        found.total(),
        found.facets(),
        corrected,
        found.partial(),
        found.last().isEmpty() ? null : cursors.seal(QueryName.of(query), found.last()));
  }
}
