package io.shucheng.catalog.http;

import io.shucheng.platform.money.Money;
import io.shucheng.platform.web.Problem;
import java.util.Currency;

/** What a book can be sold at. */
final class ShopPrice {

  /** No book costs more; in minor units. */
  private static final long MOST = 1_000_000_000L;

  private ShopPrice() {}

  /**
   * @param pointer where the price stands in the request
   * @throws Problem 422 if it is in another currency than the shop's, not above 0, or too high
   */
  static void require(Money price, Currency shop, String pointer) {
    if (!price.currency().equals(shop)) {
      throw Problem.invalid(
          pointer + "/currency", "the shop sells in " + shop + ", not in " + price.currency());
    }
    if (price.minorUnits() <= 0 || price.minorUnits() > MOST) {
      throw Problem.invalid(pointer + "/amount", price + " is no price of a book");
    }
  }
}
