package io.shucheng.ordering.http;

import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.PaymentStatus;
import io.shucheng.platform.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order on the wire. */
record OrderView(
    String id,
    OrderStatus status,
    List<LineView> lines,
    Money subtotal,
    Money shipping,
    Money tax,
    Money discount,
    Money total,
    @Nullable AddressBody shippingAddress,
    PaymentView payment,
    Instant createdAt) {

  /** A line of an order. */
  record LineView(long bookId, String title, int quantity, Money unitPrice, Money lineTotal) {}

  /**
   * How an order is paid.
   *
   * @param status CAPTURED_LATE where money came for an order that was over
   * @param expiresAt null once it is paid or over
   */
  record PaymentView(String id, PaymentStatus status, String url, @Nullable Instant expiresAt) {}

  static OrderView of(Order order) {
    Order.Payment payment = order.payment();
    return new OrderView(
        order.id().toString(),
        order.status(),
        order.lines().stream().map(OrderView::line).toList(),
        order.subtotal(),
        order.shipping(),
        order.tax(),
        order.discount(),
        order.total(),
        order.shippingAddress() == null ? null : AddressBody.of(order.shippingAddress()),
        new PaymentView(
            payment.id().toString(), payment.status(), payment.url(), payment.expiresAt()),
        order.createdAt());
  }

  private static LineView line(Order.Line line) {
    return new LineView(
        line.book().value(), line.title(), line.quantity(), line.unitPrice(), line.lineTotal());
  }
}
