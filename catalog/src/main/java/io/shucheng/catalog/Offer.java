package io.shucheng.catalog;

import io.shucheng.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a book is sold for now. Stock is not catalog's to promise: ordering decides it.
 *
 * @param revision of the book when the price was read; an order line keeps it
 * @param price null where the book is not for sale in the shop's currency
 * @param forSale priced and not withdrawn
 */
public record Offer(
    BookId book,
    long revision,
    String title,
    @Nullable ProductForm form,
    @Nullable Money price,
    boolean forSale) {

  /** Whether the book needs neither stock nor an address. */
  public boolean isDigital() {
    return form != null && form.isDigital();
  }
}
