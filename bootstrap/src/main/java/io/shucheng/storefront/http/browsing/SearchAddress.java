package io.shucheng.storefront.http.browsing;

import static io.shucheng.storefront.http.browsing.SearchFilters.YEAR;

import io.shucheng.storefront.pages.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Reads {@link SearchFilters} from an address. What forms leave empty counts as left out; what
 * cannot be understood is refused with a page that names it.
 */
final class SearchAddress {

  static final int LONGEST_TEXT = 500;
  private static final int MOST_VALUES = 50;
  private static final int LONGEST_VALUE = 500;
  private static final Pattern PRICE = Pattern.compile("\\d{1,7}(\\.\\d{1,2})?");
  private static final Pattern YEARS = Pattern.compile("-?\\d{1,4}");

  private final MultiValueMap<String, String> parameters;

  SearchAddress(MultiValueMap<String, String> parameters) {
    this.parameters = parameters;
  }

  SearchFilters filters() {
    return new SearchFilters(
        text(), values(), inStock(), price("minPrice"), price("maxPrice"), sort());
  }

  @Nullable String cursor() {
    return single("cursor");
  }

  private String text() {
    String text = Objects.requireNonNullElse(parameters.getFirst("q"), "").strip();
    if (text.length() > LONGEST_TEXT) {
      throw Refusal.badRequest("search.too-long", text.length(), LONGEST_TEXT);
    }
    return text;
  }

  private Map<String, List<String>> values() {
    Map<String, List<String>> chosen = new TreeMap<>();
    for (String facet : SearchFilters.FACETS) {
      List<String> values =
          parameters.getOrDefault(facet, List.of()).stream()
              .map(String::strip)
              .filter(value -> !value.isEmpty())
              .distinct()
              .toList();
      if (values.size() > MOST_VALUES
          || values.stream().anyMatch(v -> v.length() > LONGEST_VALUE)) {
        throw Refusal.badRequest("search.bad-value", facet);
      }
      if (facet.equals(YEAR) && !values.stream().allMatch(year -> YEARS.matcher(year).matches())) {
        throw Refusal.badRequest("search.bad-value", facet);
      }
      if (!values.isEmpty()) {
        chosen.put(facet, values);
      }
    }
    return chosen;
  }

  private boolean inStock() {
    String value = single("inStock");
    if (value != null && !value.equals("true") && !value.equals("false")) {
      throw Refusal.badRequest("search.bad-value", "inStock");
    }
    return "true".equals(value);
  }

  private @Nullable BigDecimal price(String name) {
    String value = single(name);
    if (value == null) {
      return null;
    }
    if (!PRICE.matcher(value).matches()) {
      throw Refusal.badRequest("search.bad-price", value);
    }
    return new BigDecimal(value);
  }

  private SearchSort sort() {
    String value = single("sort");
    return value == null
        ? SearchSort.RELEVANCE
        : SearchSort.of(value).orElseThrow(() -> Refusal.badRequest("search.bad-value", "sort"));
  }

  private @Nullable String single(String name) {
    String value = parameters.getFirst(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > 2 * LONGEST_VALUE) {
      throw Refusal.badRequest("search.bad-value", name);
    }
    return value.strip();
  }
}
