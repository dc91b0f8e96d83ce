package io.shucheng.stripe.payments;

import io.shucheng.ordering.PaymentId;
import java.time.Instant;
import java.util.Optional;

/** When a payment was made up: its id, a UUIDv7, begins with the time (RFC 9562, 5.7). */
final class PaymentTime {

  private static final int TIME_ORDERED = 7;

  private PaymentTime() {}

  /** Empty for an id of another kind. */
  static Optional<Instant> of(PaymentId id) {
    return id.value().version() == TIME_ORDERED
        ? Optional.of(Instant.ofEpochMilli(id.value().getMostSignificantBits() >>> 16))
        : Optional.empty();
  }
}
