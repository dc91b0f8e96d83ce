package io.shucheng.storefront.http.browsing;

import io.shucheng.search.SearchQuery;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What a reader looks for, as the search page's address holds it.
 *
 * @param values the values chosen of each facet, by the facet's name
 */
public record SearchFilters(
    String text,
    Map<String, List<String>> values,
    boolean inStock,
    @Nullable BigDecimal minPrice,
    @Nullable BigDecimal maxPrice,
    SearchSort sort) {

  static final String SUBJECT = "subject";
  static final String LANGUAGE = "language";
  static final String FORM = "form";
  static final String CONTRIBUTOR = "contributor";
  static final String SERIES = "series";
  static final String YEAR = "year";

  /** The facets of which several values may be chosen, in the order of the page. */
  static final List<String> FACETS = List.of(SUBJECT, LANGUAGE, FORM, CONTRIBUTOR, SERIES, YEAR);

  public SearchFilters {
    values = Map.copyOf(values);
  }

  static SearchFilters newestIn(List<String> languages) {
    return new SearchFilters("", Map.of(LANGUAGE, languages), false, null, null, SearchSort.NEWEST);
  }

  /** The values chosen of a facet. */
  public List<String> chosen(String facet) {
    return values.getOrDefault(facet, List.of());
  }

  public boolean has(String facet, String value) {
    return chosen(facet).contains(value);
  }

  /** Whether anything narrows the search beyond its words. */
  public boolean isNarrowed() {
    return !values.isEmpty() || inStock || minPrice != null || maxPrice != null;
  }

  /** The same filters on other words. */
  public SearchFilters withText(String other) {
    return new SearchFilters(other, values, inStock, minPrice, maxPrice, sort);
  }

  /**
   * The same search with a facet's value chosen, or no longer chosen. A subject takes the place of
   * those it lies under and of those under it, beside which it would find nothing more or less.
   */
  public SearchFilters toggled(String facet, String value) {
    List<String> chosen = new ArrayList<>(chosen(facet));
    if (!chosen.remove(value)) {
      if (facet.equals(SUBJECT)) {
        chosen.removeIf(other -> other.startsWith(value) || value.startsWith(other));
      }
      chosen.add(value);
    }
    Map<String, List<String>> changed = new TreeMap<>(values);
    if (chosen.isEmpty()) {
      changed.remove(facet);
    } else {
      changed.put(facet, List.copyOf(chosen));
    }
    return new SearchFilters(text, changed, inStock, minPrice, maxPrice, sort);
  }

  /** The same search, for books in stock only, or for all. */
  public SearchFilters withInStock(boolean only) {
    return new SearchFilters(text, values, only, minPrice, maxPrice, sort);
  }

  /** The same search between other prices; null leaves a side open. */
  public SearchFilters withPrices(@Nullable BigDecimal least, @Nullable BigDecimal most) {
    return new SearchFilters(text, values, inStock, least, most, sort);
  }

  /** The same words and nothing else. */
  public SearchFilters wordsOnly() {
    return new SearchFilters(text, Map.of(), false, null, null, SearchSort.RELEVANCE);
  }

  /** The address of this search. */
  public String url() {
    UriComponentsBuilder url = UriComponentsBuilder.fromPath("/search");
    Map<String, Object> variables = new TreeMap<>();
    parameters()
        .forEach(
            (name, all) -> {
              for (String value : all) {
                String variable = "v" + variables.size();
                url.queryParam(name, "{" + variable + "}");
                variables.put(variable, value);
              }
            });
    return url.encode().buildAndExpand(variables).toUriString();
  }

  /** The address of the list behind a cursor. */
  public String url(String cursor) {
    String url = url();
    return url
        + (url.indexOf('?') < 0 ? "?" : "&")
        + "cursor="
        + UriUtils.encode(cursor, StandardCharsets.UTF_8);
  }

  /** This search as a form's fields, those left out that the form has itself. */
  public Map<String, List<String>> parametersWithout(String... names) {
    Map<String, List<String>> rest = parameters();
    List.of(names).forEach(rest::remove);
    return rest;
  }

  SearchQuery query(int limit, @Nullable String cursor) {
    var filters =
        new SearchQuery.Filters(
            chosen(SUBJECT),
            chosen(CONTRIBUTOR),
            chosen(SERIES),
            chosen(LANGUAGE),
            chosen(FORM),
            chosen(YEAR).stream().map(Integer::valueOf).toList(),
            inStock ? true : null,
            minPrice,
            maxPrice);
    return new SearchQuery(text, filters, SearchQuery.Group.WORK, sort.order(), limit, cursor);
  }

  private Map<String, List<String>> parameters() {
    Map<String, List<String>> all = new TreeMap<>(values);
    if (!text.isEmpty()) {
      all.put("q", List.of(text));
    }
    if (inStock) {
      all.put("inStock", List.of("true"));
    }
    if (minPrice != null) {
      all.put("minPrice", List.of(minPrice.toPlainString()));
    }
    if (maxPrice != null) {
      all.put("maxPrice", List.of(maxPrice.toPlainString()));
    }
    if (sort != SearchSort.RELEVANCE) {
      all.put("sort", List.of(sort.code()));
    }
    return all;
  }
}
