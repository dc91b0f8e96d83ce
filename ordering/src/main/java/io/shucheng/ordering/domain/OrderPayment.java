package io.shucheng.ordering.domain;

import io.shucheng.ordering.IllegalTransitionException;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.PaymentStatus;
import io.shucheng.platform.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer owes for an order, and whether it came. Immutable: each verb answers the payment
 * as it is afterwards, or refuses.
 *
 * @param provider who collects it, such as {@code sandbox}
 * @param version raised by every verb; 1 at first
 * @param expiresAt until when the order waits for it
 * @param capturedAt when the money came; null while it has not
 */
public record OrderPayment(
    PaymentId id,
    OrderId order,
    String provider,
    Money amount,
    PaymentStatus status,
    long version,
    Instant createdAt,
    Instant expiresAt,
    Instant changedAt,
    @Nullable Instant capturedAt) {

  /** A new payment, which waits for the customer. */
  public static OrderPayment open(
      PaymentId id, CustomerOrder order, String provider, Instant expiresAt) {
    Instant at = order.createdAt();
    return new OrderPayment(
        id,
        order.id(),
        provider,
        order.totals().total(),
        PaymentStatus.PENDING,
        1,
        at,
        expiresAt,
        at,
        null);
  }

  /** Whether money may still come for an order that waits. */
  public boolean isOpen() {
    return status == PaymentStatus.PENDING || status == PaymentStatus.FAILED;
  }

  /** Whether the money is with the shop, wanted or not. */
  public boolean isCaptured() {
    return status == PaymentStatus.CAPTURED || status == PaymentStatus.CAPTURED_LATE;
  }

  /**
   * The money came in time.
   *
   * @throws IllegalTransitionException unless it is open
   */
  public OrderPayment capture(Instant at) {
    requireOpen("captured");
    return become(PaymentStatus.CAPTURED, at, at);
  }

  /**
   * The money came when the order was over, and has to be given back.
   *
   * @throws IllegalTransitionException if money for it is there already
   */
  public OrderPayment captureLate(Instant at) {
    if (isCaptured() || status == PaymentStatus.REFUNDED) {
      throw new IllegalTransitionException("payment %s is %s already".formatted(id, status));
    }
    return become(PaymentStatus.CAPTURED_LATE, at, at);
  }

  /**
   * The provider refused; the customer may try again.
   *
   * @throws IllegalTransitionException unless it is open
   */
  public OrderPayment fail(Instant at) {
    requireOpen("refused");
    return become(PaymentStatus.FAILED, at, null);
  }

  /**
   * Its order is over.
   *
   * @throws IllegalTransitionException unless it is open
   */
  public OrderPayment cancel(Instant at) {
    requireOpen("cancelled");
    return become(PaymentStatus.CANCELLED, at, null);
  }

  private void requireOpen(String verb) {
    if (!isOpen()) {
      throw new IllegalTransitionException(
          "payment %s is %s and cannot be %s".formatted(id, status, verb));
    }
  }

  private OrderPayment become(PaymentStatus next, Instant at, @Nullable Instant captured) {
    return new OrderPayment(
        id, order, provider, amount, next, version + 1, createdAt, expiresAt, at, captured);
  }
}
