package io.shucheng.ordering;

/** Where an order stands. */
public enum OrderStatus {
  AWAITING_PAYMENT,
  PAID,
  PARTIALLY_SHIPPED,
  SHIPPED,
  DELIVERED,
  CANCELLED,
  EXPIRED,
  PARTIALLY_REFUNDED,
  REFUNDED
}
