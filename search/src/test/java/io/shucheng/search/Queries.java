package io.shucheng.search;

import io.shucheng.search.SearchQuery.Group;
import io.shucheng.search.SearchQuery.Sort;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a query for a test, of which only what the test is about is said. */
final class Queries {

  private final String text;
  private List<String> subjects = List.of();
  private List<String> contributors = List.of();
  private List<String> series = List.of();
  private List<String> languages = List.of();
  private List<String> forms = List.of();
  private List<Integer> years = List.of();
  private @Nullable Boolean inStock;
  private @Nullable BigDecimal minPrice;
  private @Nullable BigDecimal maxPrice;
  private Group group = Group.WORK;
  private Sort sort = Sort.RELEVANCE;
  private int limit = 100;
  private @Nullable String cursor;

  private Queries(String text) {
    this.text = text;
  }

  static Queries of(String text) {
    return new Queries(text);
  }

  Queries subjects(String... codes) {
    subjects = List.of(codes);
    return this;
  }

  Queries contributors(String... names) {
    contributors = List.of(names);
    return this;
  }

  Queries series(String... names) {
    series = List.of(names);
    return this;
  }

  Queries languages(String... tags) {
    languages = List.of(tags);
    return this;
  }

  Queries forms(String... labels) {
    forms = List.of(labels);
    return this;
  }

  Queries years(Integer... values) {
    years = List.of(values);
    return this;
  }

  Queries inStock(boolean value) {
    inStock = value;
    return this;
  }

  Queries prices(@Nullable String least, @Nullable String most) {
    minPrice = least == null ? null : new BigDecimal(least);
    maxPrice = most == null ? null : new BigDecimal(most);
    return this;
  }

  Queries group(Group value) {
    group = value;
    return this;
  }

  Queries sort(Sort value) {
    sort = value;
    return this;
  }

  Queries limit(int value) {
    limit = value;
    return this;
  }

  Queries cursor(@Nullable String value) {
    cursor = value;
    return this;
  }

  SearchQuery build() {
    var filters =
        new SearchQuery.Filters(
            subjects, contributors, series, languages, forms, years, inStock, minPrice, maxPrice);
    return new SearchQuery(text, filters, group, sort, limit, cursor);
  }
}
