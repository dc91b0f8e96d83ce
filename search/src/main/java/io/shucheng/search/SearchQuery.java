package io.shucheng.search;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader looks for.
 *
 * @param text what is behind 500 characters is left out; blank finds every book
 * @param limit 1 to 100
 * @param cursor what an answer to the same query, of any limit, gave to go on with
 */
public record SearchQuery(
    String text, Filters filters, Group group, Sort sort, int limit, @Nullable String cursor) {

  public SearchQuery {
    if (limit < 1 || limit > 100) {
      throw new IllegalArgumentException("a limit of " + limit + " is outside 1 to 100");
    }
  }

  /** Names the list that the query makes, whatever page of it: no other query has the name. */
  public String name() {
    StringBuilder name = new StringBuilder();
    List<List<?>> values =
        List.of(
            List.of(text, group, sort),
            filters.subjects,
            filters.contributors,
            filters.series,
            filters.languages,
            filters.forms,
            filters.years,
            Stream.of(filters.inStock, filters.minPrice, filters.maxPrice)
                .map(String::valueOf)
                .toList());
    for (List<?> several : values) {
      name.append(several.size()).append('[');
      for (Object value : several) {
        String written = value.toString();
        name.append(written.length()).append(':').append(written);
      }
    }
    return name.toString();
  }

  /** A query of words alone. */
  public static SearchQuery of(String text, int limit) {
    return new SearchQuery(text, Filters.NONE, Group.WORK, Sort.RELEVANCE, limit, null);
  }

  /** The same query with other words. */
  public SearchQuery withText(String other) {
    return new SearchQuery(other, filters, group, sort, limit, cursor);
  }

  /** Another page of the same query. */
  public SearchQuery withPage(int otherLimit, @Nullable String otherCursor) {
    return new SearchQuery(text, filters, group, sort, otherLimit, otherCursor);
  }

  /**
   * What a book must be beside having the words. Several values of one filter mean any of them;
   * null and empty leave a filter out.
   *
   * @param years publication years
   * @param minPrice in the shop's currency
   */
  public record Filters(
      List<String> subjects,
      List<String> contributors,
      List<String> series,
      List<String> languages,
      List<String> forms,
      List<Integer> years,
      @Nullable Boolean inStock,
      @Nullable BigDecimal minPrice,
      @Nullable BigDecimal maxPrice) {

    /** Every book will do. */
    public static final Filters NONE =
        new Filters(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null);

    public Filters {
      subjects = List.copyOf(subjects);
      contributors = List.copyOf(contributors);
      series = List.copyOf(series);
      languages = List.copyOf(languages);
      forms = List.copyOf(forms);
      years = List.copyOf(years);
    }
  }

  /** What is a hit. */
  public enum Group {
    /**
     * A work: of its editions that match, the one that stands first in the order. Totals and facets
     * count works.
     */
    WORK,
    /** An edition. */
    EDITION
  }

  /** In which order hits stand. */
  public enum Sort {
    RELEVANCE,
    PRICE_ASCENDING,
    PRICE_DESCENDING,
    NEWEST,
    RATING
  }
}
