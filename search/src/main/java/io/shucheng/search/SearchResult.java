package io.shucheng.search;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.platform.money.Money;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total how many works, or editions, match
 * @param facets by name, most books first; prices from low to high:
 *     <ul>
 *       <li>{@code subject}, {@code contributor}, {@code series}, {@code language}, {@code form},
 *           {@code year}: values as the filters of these names take them
 *       <li>{@code price}: {@code 20.00-49.99}, the least and the most of a band in the shop's
 *           currency
 *       <li>{@code availability}: names of {@link Availability}; {@code IN_STOCK} is what the
 *           filter for books in stock finds
 *     </ul>
 *
 * @param correctedQuery what was searched instead, where the words as written find nothing
 * @param partial whether time ran out before everything was looked at
 */
public record SearchResult(
    List<Hit> items,
    long total,
    Map<String, List<FacetValue>> facets,
    @Nullable String correctedQuery,
    boolean partial,
    @Nullable String nextCursor) {

  public SearchResult {
    items = List.copyOf(items);
  }

  /**
   * A book that matches.
   *
   * @param editions the other editions of the book's work, at most 50, where works are found; empty
   *     where editions are
   * @param highlights safe HTML by field, matches in {@code <em>}
   */
  public record Hit(
      BookId id,
      String title,
      List<String> contributors,
      @Nullable Money price,
      Availability availability,
      String coverUrl,
      Map<String, String> highlights,
      List<Book.Edition> editions) {}

  /**
   * A value to narrow by.
   *
   * @param count the total that a search with this value alone in its facet would have
   */
  public record FacetValue(String value, String label, long count) {}
}
