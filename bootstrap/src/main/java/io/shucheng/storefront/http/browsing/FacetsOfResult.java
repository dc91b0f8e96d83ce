package io.shucheng.storefront.http.browsing;

import static io.shucheng.storefront.http.browsing.SearchFilters.CONTRIBUTOR;
import static io.shucheng.storefront.http.browsing.SearchFilters.FORM;
import static io.shucheng.storefront.http.browsing.SearchFilters.LANGUAGE;
import static io.shucheng.storefront.http.browsing.SearchFilters.SERIES;
import static io.shucheng.storefront.http.browsing.SearchFilters.SUBJECT;
import static io.shucheng.storefront.http.browsing.SearchFilters.YEAR;

import io.shucheng.catalog.Availability;
import io.shucheng.search.SearchResult.FacetValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The facets of what was found, ready to choose from. */
final class FacetsOfResult {

  /** What is seen of a long facet before its reader asks for more. */
  private static final int FIRST = 8;

  private final SearchFilters filters;
  private final Map<String, List<FacetValue>> found;
  private final FacetLabels labels;

  FacetsOfResult(SearchFilters filters, Map<String, List<FacetValue>> found, FacetLabels labels) {
    this.filters = filters;
    this.found = found;
    this.labels = labels;
  }

  /** In the order of the page; without facets that have no value, which can be no choice. */
  List<ShownFacet> all() {
    return Stream.of(
            ofValues(SUBJECT),
            availability(),
            ofValues(LANGUAGE),
            ofValues(FORM),
            price(),
            ofValues(CONTRIBUTOR),
            ofValues(SERIES),
            ofValues(YEAR))
        .filter(facet -> facet.isPrice() || !facet.first().isEmpty())
        .toList();
  }

  private ShownFacet ofValues(String facet) {
    List<FacetValue> values = values(facet);
    return new ShownFacet(
        facet,
        choices(facet, values.subList(0, seen(facet, values))),
        choices(facet, values.subList(seen(facet, values), values.size())));
  }

  private int seen(String facet, List<FacetValue> values) {
    return Math.min(values.size(), Math.max(FIRST, filters.chosen(facet).size()));
  }

  private List<ShownFacet.Choice> choices(String facet, List<FacetValue> values) {
    return new FacetTree(values, filters.chosen(facet), liesUnder(facet))
        .placed().stream()
            .map(
                placed ->
                    new ShownFacet.Choice(
                        labels.of(facet, placed.value().value()),
                        placed.depth(),
                        placed.value().count(),
                        filters.has(facet, placed.value().value()),
                        filters.toggled(facet, placed.value().value()).url()))
            .toList();
  }

  /** What is chosen, whether or not any book has it, and then what was found. */
  private List<FacetValue> values(String facet) {
    List<FacetValue> values = new ArrayList<>(found(facet));
    for (String chosen : filters.chosen(facet)) {
      if (values.stream().noneMatch(value -> value.value().equals(chosen))) {
        values.add(new FacetValue(chosen, chosen, 0));
      }
    }
    if (facet.equals(YEAR)) {
      values.sort(
          Comparator.comparingInt((FacetValue year) -> Integer.parseInt(year.value())).reversed());
    }
    values.sort(Comparator.comparing(value -> !filters.has(facet, value.value())));
    return values;
  }

  /** A subject of Thema lies under those with whose codes its own begins. */
  private static BiPredicate<String, String> liesUnder(String facet) {
    return facet.equals(SUBJECT)
        ? (code, broader) -> code.length() > broader.length() && code.startsWith(broader)
        : (_, _) -> false;
  }

  private ShownFacet availability() {
    long inStock =
        found(ShownFacet.AVAILABILITY).stream()
            .filter(value -> value.value().equals(Availability.IN_STOCK.name()))
            .mapToLong(FacetValue::count)
            .sum();
    return new ShownFacet(
        ShownFacet.AVAILABILITY,
        List.of(
            new ShownFacet.Choice(
                labels.inStock(),
                0,
                inStock,
                filters.inStock(),
                filters.withInStock(!filters.inStock()).url())),
        List.of());
  }

  private ShownFacet price() {
    return new ShownFacet(
        ShownFacet.PRICE,
        found(ShownFacet.PRICE).stream()
            .map(value -> choice(PriceBand.parse(value.value()), value.count()))
            .toList(),
        List.of());
  }

  private ShownFacet.Choice choice(PriceBand band, long count) {
    boolean chosen = band.isChosenIn(filters);
    return new ShownFacet.Choice(
        labels.prices(band.least(), band.most()),
        0,
        count,
        chosen,
        (chosen ? filters.withPrices(null, null) : filters.withPrices(band.least(), band.most()))
            .url());
  }

  private List<FacetValue> found(String facet) {
    return found.getOrDefault(facet, List.of());
  }
}
