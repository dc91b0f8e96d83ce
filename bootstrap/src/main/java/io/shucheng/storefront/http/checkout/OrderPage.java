package io.shucheng.storefront.http.checkout;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Fulfilment;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderStatus;

/** What the page of an order shows. */
public record OrderPage(Order order, Fulfilment fulfilment) {

  public boolean hasRefunds() {
    return fulfilment.refunded().minorUnits() != 0;
  }

  /** A book's title as it was sold. */
  public String title(BookId book) {
    return order.lines().stream()
        .filter(line -> line.book().equals(book))
        .map(Order.Line::title)
        .findFirst()
        .orElse("");
  }

  public boolean awaitsPayment() {
    return order.status() == OrderStatus.AWAITING_PAYMENT;
  }

  public boolean isPaid() {
    return order.status() == OrderStatus.PAID;
  }

  public String path() {
    return path(order);
  }

  public String paymentPath() {
    return "/payments/" + order.payment().id();
  }

  public static String path(Order order) {
    return "/orders/" + order.id();
  }

  /** The part of the id that people read out. */
  public static String number(Order order) {
    String id = order.id().toString();
    return id.substring(id.length() - 12);
  }
}
