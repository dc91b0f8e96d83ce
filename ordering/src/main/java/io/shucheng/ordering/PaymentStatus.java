package io.shucheng.ordering;

/** Where a payment stands. */
public enum PaymentStatus {
  /** Waits for the customer. */
  PENDING,
  /** The customer agreed, and the provider waits for the shop to take it. */
  AUTHORIZED,
  /** The money is there. */
  CAPTURED,
  /** The money came when the order was over: it goes back. */
  CAPTURED_LATE,
  /** Refused; the customer may try again while the order waits. */
  FAILED,
  /** The order was over before any money came. */
  CANCELLED,
  /** The money was given back. */
  REFUNDED
}
