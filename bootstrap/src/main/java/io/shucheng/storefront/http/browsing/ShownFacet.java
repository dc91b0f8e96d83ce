package io.shucheng.storefront.http.browsing;

import java.util.List;

/**
 * A facet as the search page shows it.
 *
 * @param first the choices that are always seen
 * @param rest the choices that are seen on demand
 */
public record ShownFacet(String name, List<Choice> first, List<Choice> rest) {

  static final String AVAILABILITY = "availability";
  static final String PRICE = "price";

  public ShownFacet {
    first = List.copyOf(first);
    rest = List.copyOf(rest);
  }

  /**
   * A value to choose.
   *
   * @param depth under how many broader values it lies
   * @param count how many books have it; 0 where nobody counted
   * @param chosen whether it is chosen, and the address leads to the search without it
   */
  public record Choice(String label, int depth, long count, boolean chosen, String url) {}

  /** Whether a form for any price belongs to it. */
  public boolean isPrice() {
    return name.equals(PRICE);
  }
}
