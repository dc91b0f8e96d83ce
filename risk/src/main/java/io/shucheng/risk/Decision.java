package io.shucheng.risk;

/** What is to become of an order. */
public enum Decision {
  /** It is taken. */
  ACCEPT,
  /** It is taken, and its shipment waits until the service or somebody of the staff frees it. */
  REVIEW,
  /** It is not taken; once taken, its shipment is held back. */
  REFUSE
}
