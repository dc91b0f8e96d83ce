package io.shucheng.search;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.BookId;
import io.shucheng.platform.money.Money;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total how many works, or editions, match
 * @param facets by name ({@code subject}, {@code language}, {@code form}), most books first
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
   * @param highlights safe HTML by field, matches in {@code <em>}
   */
  public record Hit(
      BookId id,
      String title,
      List<String> contributors,
      @Nullable Money price,
      Availability availability,
      String coverUrl,
      Map<String, String> highlights) {}

  /**
   * A value to narrow by.
   *
   * @param count the total that a search with this value alone in its facet would have
   */
  public record FacetValue(String value, String label, long count) {}
}
