package io.shucheng.ordering.domain;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.PaymentId;
import io.shucheng.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back to a customer: decided by the shop, made by the provider.
 *
 * @param amount more than nothing
 * @param reason for staff to read; null where nobody gave one
 * @param origin null where the shop decided it by itself
 */
public record Refund(
    UUID id,
    OrderId order,
    PaymentId payment,
    Money amount,
    Status status,
    @Nullable String reason,
    Instant createdAt,
    Instant changedAt,
    @Nullable Origin origin) {

  /** Where a refund stands. */
  public enum Status {
    /** Decided; the provider has still to be asked. */
    PENDING,
    /** The provider is at it. */
    UNDER_WAY,
    /** The customer has it. */
    DONE,
    /** The provider could not; somebody has to see to it. */
    FAILED
  }

  public boolean isOpen() {
    return status == Status.PENDING || status == Status.UNDER_WAY;
  }

  /** Whether news of it are news: a bank may send money back that was given long ago. */
  public boolean mayBecome(Status next) {
    return next != status && (isOpen() || (status == Status.DONE && next == Status.FAILED));
  }

  public Refund become(Status next, Instant at) {
    return new Refund(id, order, payment, amount, next, reason, createdAt, at, origin);
  }
}
