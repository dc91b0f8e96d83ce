package io.shucheng.stripe.domain;

/** What the shop writes on its things at Stripe, so that it knows them again ("metadata"). */
public final class Marks {

  /** The payment's id; on sessions, payment intents, charges and refunds. */
  public static final String PAYMENT = "shucheng_payment";

  /** The order's id. */
  public static final String ORDER = "shucheng_order";

  /** The refund's id; on refunds. */
  public static final String REFUND = "shucheng_refund";

  private Marks() {}
}
