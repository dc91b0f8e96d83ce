package io.shucheng.storefront.http.browsing;

import java.util.ArrayList;
import java.util.List;

/** The filters that are on, in the order of the page, each leading to the search without it. */
final class ChosenFilters {

  private final SearchFilters filters;
  private final FacetLabels labels;

  ChosenFilters(SearchFilters filters, FacetLabels labels) {
    this.filters = filters;
    this.labels = labels;
  }

  List<SearchLink> all() {
    List<SearchLink> all = new ArrayList<>();
    for (String facet : SearchFilters.FACETS) {
      for (String value : filters.chosen(facet)) {
        all.add(new SearchLink(labels.of(facet, value), filters.toggled(facet, value).url()));
      }
    }
    if (filters.inStock()) {
      all.add(new SearchLink(labels.inStock(), filters.withInStock(false).url()));
    }
    if (filters.minPrice() != null || filters.maxPrice() != null) {
      all.add(
          new SearchLink(
              labels.prices(filters.minPrice(), filters.maxPrice()),
              filters.withPrices(null, null).url()));
    }
    return all;
  }
}
