package io.shucheng.storefront.http.browsing;

import io.shucheng.search.SearchQuery;
import java.util.Optional;

/** An order of hits that readers may choose. */
public enum SearchSort {
  RELEVANCE("relevance", SearchQuery.Sort.RELEVANCE),
  RATING("rating", SearchQuery.Sort.RATING),
  NEWEST("newest", SearchQuery.Sort.NEWEST),
  PRICE_ASCENDING("price-ascending", SearchQuery.Sort.PRICE_ASCENDING),
  PRICE_DESCENDING("price-descending", SearchQuery.Sort.PRICE_DESCENDING);

  private final String code;
  private final SearchQuery.Sort order;

  SearchSort(String code, SearchQuery.Sort order) {
    this.code = code;
    this.order = order;
  }

  /** As addresses write it. */
  public String code() {
    return code;
  }

  SearchQuery.Sort order() {
    return order;
  }

  static Optional<SearchSort> of(String code) {
    for (SearchSort sort : values()) {
      if (sort.code.equals(code)) {
        return Optional.of(sort);
      }
    }
    return Optional.empty();
  }
}
