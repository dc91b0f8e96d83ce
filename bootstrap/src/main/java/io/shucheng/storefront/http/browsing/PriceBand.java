package io.shucheng.storefront.http.browsing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A band of prices as the search counts them, both ends within. */
record PriceBand(BigDecimal least, BigDecimal most) {

  /** Reads {@code 20.00-49.99}. */
  static PriceBand parse(String value) {
    int dash = value.indexOf('-');
    if (dash < 0) {
      throw new IllegalArgumentException(
          "'" + value + "' is not a band of prices such as 20.00-49.99");
    }
    return new PriceBand(
        new BigDecimal(value.substring(0, dash)), new BigDecimal(value.substring(dash + 1)));
  }

  boolean isChosenIn(SearchFilters filters) {
    return isSame(least, filters.minPrice()) && isSame(most, filters.maxPrice());
  }

  private static boolean isSame(BigDecimal price, @Nullable BigDecimal other) {
    return other != null && price.compareTo(other) == 0;
  }
}
