package io.shuchengtest.pages;

import io.shucheng.catalog.Book;
import io.shucheng.platform.web.InvalidCursorException;
import io.shucheng.search.IndexProgress;
import io.shucheng.search.Search;
import io.shucheng.search.SearchQuery;
import io.shucheng.search.SearchResult;
import io.shucheng.search.Suggestion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.HtmlUtils;

/** Finds books by a part of their title, in whatever language, by series and by price. */
final class SearchInMemory implements Search {

  static final String NEXT = "next-page";

  private final BooksInMemory books;

  SearchInMemory(BooksInMemory books) {
    this.books = books;
  }

  @Override
  public SearchResult find(SearchQuery query, Locale locale) {
    if (query.cursor() != null && !query.cursor().equals(NEXT)) {
      throw new InvalidCursorException();
    }
    boolean misspelt = query.text().equals("hungre games");
    String text = misspelt ? "hunger games" : query.text();
    List<SearchResult.Hit> hits =
        books.all().stream()
            .filter(book -> matches(book, text) && matches(book, query.filters()))
            .map(SearchInMemory::hit)
            .toList();
    return new SearchResult(
        hits,
        hits.size(),
        hits.isEmpty() ? Map.of() : FacetsInMemory.ALL,
        misspelt ? text : null,
        false,
        query.cursor() == null && !hits.isEmpty() ? NEXT : null);
  }

  @Override
  public List<Suggestion> suggest(String beginning, int most, Locale locale) {
    return books.all().stream()
        .filter(book -> matches(book, beginning))
        .map(book -> new Suggestion(Suggestion.Kind.TITLE, book.title(), book.id()))
        .limit(most)
        .toList();
  }

  @Override
  public Optional<IndexProgress> progress() {
    return Optional.empty();
  }

  @Override
  public boolean isUpToDate() {
    return true;
  }

  private static boolean matches(Book book, String text) {
    return book.title().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }

  private static boolean matches(Book book, SearchQuery.Filters filters) {
    boolean inSeries =
        filters.series().isEmpty()
            || (book.series() != null && filters.series().contains(book.series().name()));
    BigDecimal price = book.price() == null ? BigDecimal.ZERO : book.price().amount();
    return inSeries
        && (filters.minPrice() == null || price.compareTo(filters.minPrice()) >= 0)
        && (filters.maxPrice() == null || price.compareTo(filters.maxPrice()) <= 0);
  }

  private static SearchResult.Hit hit(Book book) {
    return new SearchResult.Hit(
        book.id(),
        book.title(),
        BooksInMemory.summary(book).contributors(),
        book.price(),
        book.availability(),
        book.coverUrl(),
        Map.of("title", "<em>" + HtmlUtils.htmlEscape(book.title(), "UTF-8") + "</em>"),
        book.editions());
  }
}
