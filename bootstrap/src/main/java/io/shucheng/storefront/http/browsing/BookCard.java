package io.shucheng.storefront.http.browsing;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.BookSummary;
import io.shucheng.catalog.Rating;
import io.shucheng.platform.money.Money;
import io.shucheng.search.SearchResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A book as shelves and lists of hits show it.
 *
 * @param highlightedTitle safe HTML in which what matched is marked; null where nothing is
 */
public record BookCard(
    BookId id,
    String title,
    @Nullable String highlightedTitle,
    List<String> contributors,
    @Nullable Money price,
    Availability availability,
    @Nullable Rating rating,
    String coverUrl,
    OtherEditions editions) {

  private static final int NAMED = 3;

  static BookCard of(BookSummary book) {
    return new BookCard(
        book.id(),
        book.title(),
        null,
        book.contributors(),
        book.price(),
        book.availability(),
        book.rating(),
        book.coverUrl(),
        OtherEditions.NONE);
  }

  static BookCard of(SearchResult.Hit hit) {
    return new BookCard(
        hit.id(),
        hit.title(),
        hit.highlights().get("title"),
        hit.contributors(),
        hit.price(),
        hit.availability(),
        null,
        hit.coverUrl(),
        OtherEditions.of(hit));
  }

  public String path() {
    return "/books/" + id;
  }

  /** The first few contributors. */
  public String byline() {
    String names = String.join(", ", contributors.stream().limit(NAMED).toList());
    return contributors.size() > NAMED ? names + " …" : names;
  }
}
