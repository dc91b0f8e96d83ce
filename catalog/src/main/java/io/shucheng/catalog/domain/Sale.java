package io.shucheng.catalog.domain;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.ProductForm;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether a book can be bought.
 *
 * @param status null where no feed told; then the book is taken for published
 * @param priced in the shop's currency
 * @param inStock as ordering told it; digital forms need none
 */
public record Sale(
    boolean withdrawn,
    @Nullable PublishingStatus status,
    @Nullable ProductForm form,
    boolean priced,
    boolean inStock) {

  public Availability availability() {
    if (withdrawn
        || !priced
        || status == PublishingStatus.OUT_OF_PRINT
        || status == PublishingStatus.CANCELLED) {
      return Availability.NOT_FOR_SALE;
    }
    if (status == PublishingStatus.FORTHCOMING) {
      return Availability.NOT_YET_AVAILABLE;
    }
    boolean digital = form != null && form.isDigital();
    return digital || inStock ? Availability.IN_STOCK : Availability.OUT_OF_STOCK;
  }

  /** Whether an order may name the book; whether a copy is left is ordering's to say. */
  public boolean isForSale() {
    Availability availability = availability();
    return availability == Availability.IN_STOCK || availability == Availability.OUT_OF_STOCK;
  }
}
