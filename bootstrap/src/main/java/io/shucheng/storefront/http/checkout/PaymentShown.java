package io.shucheng.storefront.http.checkout;

import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.PaymentStatus;
import io.shucheng.ordering.Payments;

/** What the page of a payment shows. */
public record PaymentShown(Payments.PaymentPage payment) {

  public boolean isPaid() {
    return payment.status() == PaymentStatus.CAPTURED;
  }

  /** Whether the order still waits for this payment. */
  public boolean isOpen() {
    return payment.orderStatus() == OrderStatus.AWAITING_PAYMENT && !isPaid();
  }

  public boolean wasRefused() {
    return payment.status() == PaymentStatus.FAILED;
  }

  /** Whether the money came and goes back, or is back. */
  public boolean isGivenBack() {
    return payment.status() == PaymentStatus.CAPTURED_LATE
        || payment.status() == PaymentStatus.REFUNDED;
  }

  public String path() {
    return "/payments/" + payment.id();
  }

  public String orderPath() {
    return "/orders/" + payment.order();
  }
}
