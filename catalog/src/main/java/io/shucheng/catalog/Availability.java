package io.shucheng.catalog;

/** Whether a book can be bought today; after ONIX code list 65. */
public enum Availability {
  /** Priced in the shop's currency and in stock (or digital). */
  IN_STOCK,
  /** Priced, and none left. */
  OUT_OF_STOCK,
  /** Not published yet. */
  NOT_YET_AVAILABLE,
  /** Withdrawn, out of print, or without a price in the shop's currency. */
  NOT_FOR_SALE
}
