package io.shucheng.storefront.http.browsing;

import io.shucheng.search.SearchResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the search page shows.
 *
 * @param continued whether this is not the first page of hits
 * @param chosen the filters that are on, each with the search without it
 * @param instead books to look at where nothing was found
 */
public record SearchPage(
    SearchFilters filters,
    SearchResult result,
    boolean continued,
    List<ShownFacet> facets,
    List<SearchLink> chosen,
    @Nullable Shelf instead) {

  private static final int MOST_WITHOUT_ONE = 4;

  public SearchPage {
    facets = List.copyOf(facets);
    chosen = List.copyOf(chosen);
  }

  public List<BookCard> books() {
    return result.items().stream().map(BookCard::of).toList();
  }

  /** The address of the next hits, or null. */
  public @Nullable String next() {
    return result.nextCursor() == null ? null : filters.url(result.nextCursor());
  }

  /** The search for the words that were taken instead of those typed, or null. */
  public @Nullable SearchLink corrected() {
    String corrected = result.correctedQuery();
    return corrected == null ? null : new SearchLink(corrected, filters.withText(corrected).url());
  }

  /** Where nothing was found: each search with one filter fewer, if more than one is on. */
  public List<SearchLink> withoutOneFilter() {
    return chosen.size() < 2
        ? List.of()
        : chosen.reversed().stream().limit(MOST_WITHOUT_ONE).toList();
  }

  /** Where nothing was found: searches for some of the words. */
  public List<SearchLink> fewerWords() {
    return new FewerWords(filters.text())
        .all().stream().map(words -> new SearchLink(words, filters.withText(words).url())).toList();
  }
}
