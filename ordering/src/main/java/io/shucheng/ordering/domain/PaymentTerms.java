package io.shucheng.ordering.domain;

import io.shucheng.ordering.PaymentId;
import java.net.URI;
import java.time.Duration;

/**
 * How customers pay.
 *
 * @param timeToPay how long an order waits for its payment
 * @param shop the address customers see, below which the payment pages are
 * @param provider with whom new orders are paid
 * @param sandboxOpen whether the sandbox provider works, as in a demo
 */
public record PaymentTerms(Duration timeToPay, URI shop, String provider, boolean sandboxOpen) {

  /** The provider that stands in for a real one. */
  public static final String SANDBOX = "sandbox";

  /** The shop's own page of a payment. */
  public String pageOf(PaymentId payment) {
    String base = shop.toString();
    return (base.endsWith("/") ? base : base + "/") + "payments/" + payment;
  }
}
