package io.shucheng.ordering.domain;

import io.shucheng.ordering.IllegalTransitionException;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.PaymentStatus;
import io.shucheng.ordering.providers.PaymentReference;
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
 * @param reference the provider's own name for it; null while none is known
 * @param openedAt when the customer was led to the provider; null while nobody was
 * @param refunded what is given back or about to be; nothing to all of it
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
    @Nullable Instant capturedAt,
    @Nullable String reference,
    @Nullable Instant openedAt,
    Money refunded) {

  /** A new payment, which waits for the customer. */
  public static OrderPayment open(
      PaymentId id, CustomerOrder order, String provider, Instant expiresAt) {
    Instant at = order.createdAt();
    Money total = order.totals().total();
    return new OrderPayment(
        id,
        order.id(),
        provider,
        total,
        PaymentStatus.PENDING,
        1,
        at,
        expiresAt,
        at,
        null,
        null,
        null,
        Money.zero(total.currency()));
  }

  /** Whether money may still come for an order that waits. */
  public boolean isOpen() {
    return status == PaymentStatus.PENDING
        || status == PaymentStatus.AUTHORIZED
        || status == PaymentStatus.FAILED;
  }

  /** Whether the money came, wanted or not, and whatever became of it since. */
  public boolean isCaptured() {
    return status == PaymentStatus.CAPTURED
        || status == PaymentStatus.CAPTURED_LATE
        || status == PaymentStatus.REFUNDED;
  }

  /** As its provider is asked after it. */
  public PaymentReference asReference() {
    return new PaymentReference(id, amount, reference);
  }

  /** Its customer is led to the provider, who calls it so. */
  public OrderPayment lead(@Nullable String calledSo, Instant at) {
    return changed(status, at, capturedAt, calledSo == null ? reference : calledSo, at, refunded);
  }

  /** The provider told what it calls it. */
  public OrderPayment named(String calledSo) {
    return new OrderPayment(
        id,
        order,
        provider,
        amount,
        status,
        version,
        createdAt,
        expiresAt,
        changedAt,
        capturedAt,
        calledSo,
        openedAt,
        refunded);
  }

  /**
   * The customer agreed, and the provider waits for the shop's word.
   *
   * @throws IllegalTransitionException unless it is open
   */
  public OrderPayment authorize(Instant at) {
    requireOpen("authorized");
    return become(PaymentStatus.AUTHORIZED, at, null);
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
    requireNotCaptured();
    return become(PaymentStatus.CAPTURED_LATE, at, at);
  }

  /**
   * The money came when the order had expired, and the order is taken up again.
   *
   * @throws IllegalTransitionException if money for it is there already
   */
  public OrderPayment captureAgain(Instant at) {
    requireNotCaptured();
    return become(PaymentStatus.CAPTURED, at, at);
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

  /**
   * Some of it is to be given back.
   *
   * @throws IllegalTransitionException unless it came and so much of it is left
   */
  public OrderPayment refund(Money back, Instant at) {
    if (!isCaptured() || back.compareTo(amount.minus(refunded)) > 0) {
      throw new IllegalTransitionException(
          "%s cannot be given back: of payment %s, which is %s, there are %s left"
              .formatted(back, id, status, amount.minus(refunded)));
    }
    return changed(status, at, capturedAt, reference, openedAt, refunded.plus(back));
  }

  /** A refund was made; once all is given back, so is the payment. */
  public OrderPayment refundMade(boolean lastOne, Instant at) {
    return lastOne && refunded.equals(amount)
        ? become(PaymentStatus.REFUNDED, at, capturedAt)
        : become(status, at, capturedAt);
  }

  /** A refund that was made came to nothing after all: the money is with the shop again. */
  public OrderPayment refundUndone(boolean late, Instant at) {
    return become(late ? PaymentStatus.CAPTURED_LATE : PaymentStatus.CAPTURED, at, capturedAt);
  }

  private void requireOpen(String verb) {
    if (!isOpen()) {
      throw new IllegalTransitionException(
          "payment %s is %s and cannot be %s".formatted(id, status, verb));
    }
  }

  private void requireNotCaptured() {
    if (isCaptured()) {
      throw new IllegalTransitionException("payment %s is %s already".formatted(id, status));
    }
  }

  private OrderPayment become(PaymentStatus next, Instant at, @Nullable Instant captured) {
    return changed(next, at, captured, reference, openedAt, refunded);
  }

  private OrderPayment changed(
      PaymentStatus next,
      Instant at,
      @Nullable Instant captured,
      @Nullable String calledSo,
      @Nullable Instant opened,
      Money paidBack) {
    return new OrderPayment(
        id,
        order,
        provider,
        amount,
        next,
        version + 1,
        createdAt,
        expiresAt,
        at,
        captured,
        calledSo,
        opened,
        paidBack);
  }
}
