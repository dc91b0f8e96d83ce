package io.shucheng.storefront.http.browsing;

import io.shucheng.search.SearchResult.FacetValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Puts a facet's values below those they lie under, and before their neighbours those that are
 * chosen or lead to one that is.
 */
final class FacetTree {

  private final List<FacetValue> values;
  private final List<String> chosen;
  private final BiPredicate<String, String> liesUnder;
  private final List<Placed> placed = new ArrayList<>();

  /**
   * @param liesUnder whether a value lies under another; never both ways
   */
  FacetTree(List<FacetValue> values, List<String> chosen, BiPredicate<String, String> liesUnder) {
    this.values = values;
    this.chosen = chosen;
    this.liesUnder = liesUnder;
  }

  /** A value under so many broader ones. */
  record Placed(FacetValue value, int depth) {}

  List<Placed> placed() {
    place(null, 0);
    return List.copyOf(placed);
  }

  private void place(@Nullable String broader, int depth) {
    values.stream()
        .filter(value -> Objects.equals(broader(value.value()), broader))
        .sorted(Comparator.comparing(value -> !leadsToChosen(value.value())))
        .forEach(
            value -> {
              placed.add(new Placed(value, depth));
              place(value.value(), depth + 1);
            });
  }

  /** The next broader value in the facet. */
  private @Nullable String broader(String value) {
    return values.stream()
        .map(FacetValue::value)
        .filter(other -> liesUnder.test(value, other))
        .max(Comparator.comparingInt(String::length))
        .orElse(null);
  }

  private boolean leadsToChosen(String value) {
    return chosen.stream().anyMatch(one -> one.equals(value) || liesUnder.test(one, value));
  }
}
