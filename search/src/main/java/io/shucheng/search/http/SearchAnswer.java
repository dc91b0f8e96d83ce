package io.shucheng.search.http;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.Book;
import io.shucheng.platform.money.Money;
import io.shucheng.search.SearchResult;
import io.shucheng.search.SearchResult.FacetValue;
import io.shucheng.search.SearchResult.Hit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found, as the contract writes it. */
record SearchAnswer(
    List<Item> items,
    long total,
    Facets facets,
    @Nullable String correctedQuery,
    boolean partial,
    @Nullable String nextCursor) {

  static SearchAnswer of(SearchResult result) {
    return new SearchAnswer(
        result.items().stream().map(Item::of).toList(),
        result.total(),
        Facets.of(result.facets()),
        result.correctedQuery(),
        result.partial(),
        result.nextCursor());
  }

  /** A hit. */
  record Item(
      long id,
      String title,
      List<String> contributors,
      @Nullable Money price,
      Availability availability,
      String coverUrl,
      Map<String, String> highlights,
      List<Edition> editions) {

    static Item of(Hit hit) {
      return new Item(
          hit.id().value(),
          hit.title(),
          hit.contributors(),
          hit.price(),
          hit.availability(),
          hit.coverUrl(),
          hit.highlights(),
          hit.editions().stream().map(Edition::of).toList());
    }
  }

  /** Another edition of a hit's work. */
  record Edition(long id, @Nullable String form) {

    static Edition of(Book.Edition edition) {
      return new Edition(
          edition.id().value(), edition.form() == null ? null : edition.form().label());
    }
  }

  /** The facets that every answer has. */
  record Facets(
      List<FacetValue> subject,
      List<FacetValue> language,
      List<FacetValue> form,
      List<FacetValue> contributor,
      List<FacetValue> series,
      List<FacetValue> price,
      List<FacetValue> availability,
      List<FacetValue> year) {

    static Facets of(Map<String, List<FacetValue>> facets) {
      return new Facets(
          facets.getOrDefault("subject", List.of()),
          facets.getOrDefault("language", List.of()),
          facets.getOrDefault("form", List.of()),
          facets.getOrDefault("contributor", List.of()),
          facets.getOrDefault("series", List.of()),
          facets.getOrDefault("price", List.of()),
          facets.getOrDefault("availability", List.of()),
          facets.getOrDefault("year", List.of()));
    }
  }
}
