package io.shucheng.ordering;

/** Where a payment stands. */
public enum PaymentStatus {
  PENDING,
  CAPTURED,
  FAILED,
  CANCELLED,
  REFUNDED
}
