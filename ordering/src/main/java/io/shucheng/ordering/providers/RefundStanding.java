package io.shucheng.ordering.providers;

/** How a refund stands at the provider. */
public enum RefundStanding {
  /** Accepted, and under way; a callback tells how it ends. */
  UNDER_WAY,
  /** The customer has the money, or the provider answers for it. */
  DONE,
  /** It cannot be given back this way; somebody has to see to it. */
  FAILED
}
