package io.shucheng.ordering;

import java.util.Optional;

/** Payments as the shop's payment page needs them. Thread-safe. */
public interface Payments {

  /** A payment, for whoever knows its unguessable id. */
  Optional<PaymentPage> find(PaymentId id);

  /**
   * What the payment page shows.
   *
   * @param sandbox whether the sandbox stands in for a provider, so that the page shows its buttons
   */
  record PaymentPage(
      PaymentId id,
      OrderId order,
      OrderStatus orderStatus,
      PaymentStatus status,
      io.shucheng.platform.money.Money amount,
      java.time.@org.jspecify.annotations.Nullable Instant expiresAt,
      boolean sandbox) {}
}
