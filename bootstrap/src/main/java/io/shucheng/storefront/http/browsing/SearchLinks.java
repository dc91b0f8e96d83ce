package io.shucheng.storefront.http.browsing;

import java.util.List;
import java.util.Map;

/** Addresses of searches that pages link to. */
public final class SearchLinks {

  private SearchLinks() {}

  public static String words(String text) {
    return filters(text, Map.of()).url();
  }

  public static String contributor(String name) {
    return filters("", Map.of(SearchFilters.CONTRIBUTOR, List.of(name))).url();
  }

  public static String series(String name) {
    return filters("", Map.of(SearchFilters.SERIES, List.of(name))).url();
  }

  private static SearchFilters filters(String text, Map<String, List<String>> values) {
    return new SearchFilters(text, values, false, null, null, SearchSort.RELEVANCE);
  }
}
