package io.shucheng.storefront.http.browsing;

import io.shucheng.search.SearchResult;
import io.shucheng.words.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the search page shows.
 *
 * @param continued whether this is not the first page of hits
 * @param instead books to look at where nothing was found
 */
public record SearchPage(
    SearchFilters filters, SearchResult result, boolean continued, @Nullable Shelf instead) {

  /** The facets on the page, in their order. */
  public static final List<String> FACETS =
      List.of(SearchFilters.SUBJECT, SearchFilters.LANGUAGE, SearchFilters.FORM);

  /** A filter that is on, and the address without it. */
  public record Chosen(String label, String without) {}

  public List<BookCard> books() {
    return result.items().stream().map(BookCard::of).toList();
  }

  public List<SearchResult.FacetValue> facet(String name) {
    return result.facets().getOrDefault(name, List.of());
  }

  /** What a value is called: languages and forms in the reader's language, subjects as told. */
  public String facetLabel(String facet, SearchResult.FacetValue value, Texts texts) {
    return switch (facet) {
      case SearchFilters.LANGUAGE -> texts.languageName(value.value());
      case SearchFilters.FORM -> texts.form(value.value());
      default -> value.label();
    };
  }

  /** The address of the next hits, or null. */
  public @Nullable String next() {
    return result.nextCursor() == null ? null : filters.url(result.nextCursor());
  }

  /** The filters that are on, facets' values by the label that the facet gives them. */
  public List<Chosen> chosen(Texts texts) {
    List<Chosen> all = new ArrayList<>();
    filters
        .values()
        .forEach(
            (facet, values) ->
                values.forEach(
                    value ->
                        all.add(
                            new Chosen(
                                label(facet, value, texts), filters.toggled(facet, value).url()))));
    if (filters.series() != null) {
      all.add(new Chosen(filters.series(), filters.withoutSeries().url()));
    }
    return all;
  }

  private String label(String facet, String value, Texts texts) {
    return facet(facet).stream()
        .filter(known -> known.value().equals(value))
        .findFirst()
        .map(known -> facetLabel(facet, known, texts))
        .orElse(value);
  }
}
