package io.shucheng.ordering;

import io.shucheng.platform.money.Money;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Payments as the shop's payment page needs them. Thread-safe. */
public interface Payments {

  /** A payment, for whoever knows its unguessable id. */
  Optional<PaymentPage> find(PaymentId id);

  /**
   * What the payment page shows.
   *
   * @param expiresAt until when it waits; null once it is paid or over
   * @param sandbox whether the sandbox stands in for a provider, so that the page shows its buttons
   * @param leads whether there is a provider to be led to, by way of {@code /payments/{id}/opening}
   */
  record PaymentPage(
      PaymentId id,
      OrderId order,
      OrderStatus orderStatus,
      PaymentStatus status,
      Money amount,
      @Nullable Instant expiresAt,
      boolean sandbox,
      boolean leads) {}
}
