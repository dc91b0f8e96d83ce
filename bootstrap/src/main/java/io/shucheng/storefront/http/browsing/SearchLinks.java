package io.shucheng.storefront.http.browsing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Addresses of searches that pages link to. */
public final class SearchLinks {

  private SearchLinks() {}

  public static String words(String text) {
    return filters(text, Map.of(), null).url();
  }

  public static String contributor(String name) {
    return filters("", Map.of(SearchFilters.CONTRIBUTOR, List.of(name)), null).url();
  }

  public static String series(String name) {
    return filters("", Map.of(), name).url();
  }

  private static SearchFilters filters(
      String text, Map<String, List<String>> values, @Nullable String series) {
    return new SearchFilters(text, values, series, false, null, null, SearchSort.RELEVANCE);
  }
}
