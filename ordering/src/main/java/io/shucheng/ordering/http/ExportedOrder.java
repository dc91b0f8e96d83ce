package io.shucheng.ordering.http;

import io.shucheng.ordering.Order;
import io.shucheng.ordering.PaymentStatus;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.OrderPayment;
import io.shucheng.platform.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an export: an order as the back office sees it, and what else is kept of it.
 *
 * @param expiresAt until when it waits, or waited, for its payment
 */
record ExportedOrder(
    OrderView order,
    String accountId,
    long version,
    Instant expiresAt,
    Instant changedAt,
    List<ExportedPayment> payments) {

  /**
   * A payment of an order.
   *
   * @param capturedAt when the money came; null while it has not
   */
  record ExportedPayment(
      String id,
      String provider,
      Money amount,
      PaymentStatus status,
      long version,
      Instant createdAt,
      Instant expiresAt,
      Instant changedAt,
      @Nullable Instant capturedAt) {}

  static ExportedOrder of(Order shown, CustomerOrder order, OrderPayment payment) {
    return new ExportedOrder(
        OrderView.of(shown),
        order.customer().toString(),
        order.version(),
        order.expiresAt(),
        order.changedAt(),
        List.of(payment(payment)));
  }

  private static ExportedPayment payment(OrderPayment payment) {
    return new ExportedPayment(
        payment.id().toString(),
        payment.provider(),
        payment.amount(),
        payment.status(),
        payment.version(),
        payment.createdAt(),
        payment.expiresAt(),
        payment.changedAt(),
        payment.capturedAt());
  }
}
