package io.shucheng.ordering.domain;

import io.shucheng.ordering.PaymentId;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How customers pay.
 *
 * @param patience how long an order waits for its payment, as it is now
 * @param shop the address customers see, below which the payment pages are
 * @param provider with whom new orders are paid
 * @param sandboxOpen whether the sandbox provider works, as in a demo
 */
public record PaymentTerms(
    Supplier<Duration> patience, URI shop, String provider, boolean sandboxOpen) {

  /** The provider that stands in for a real one. */
  public static final String SANDBOX = "sandbox";

  /** How long an order that is placed now waits for its payment. */
  public Duration timeToPay() {
    return patience.get();
  }

  /** The shop's own page of a payment. */
  public String pageOf(PaymentId payment) {
    String base = shop.toString();
    return (base.endsWith("/") ? base : base + "/") + "payments/" + payment;
  }
}
