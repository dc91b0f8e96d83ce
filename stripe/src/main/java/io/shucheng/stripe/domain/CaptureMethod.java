package io.shucheng.stripe.domain;

/** When Stripe takes the money that a customer agreed to pay. */
public enum CaptureMethod {
  /** At once. */
  AUTOMATIC,
  /** When the shop asks for it, where the customer's way of paying can wait; else at once. */
  MANUAL
}
