package io.shucheng.catalog.domain;

/** Where a book stands with its publisher; ONIX code list 64, as far as a shop cares. */
public enum PublishingStatus {
  FORTHCOMING,
  ACTIVE,
  OUT_OF_PRINT,
  CANCELLED
}
