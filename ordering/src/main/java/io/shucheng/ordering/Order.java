package io.shucheng.ordering;

import io.shucheng.catalog.BookId;
import io.shucheng.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An order as its customer sees it.
 *
 * @param version raised by every change
 * @param tax contained in the prices, as in China's retail; informative
 * @param language in which its customer is written to
 */
public record Order(
    OrderId id,
    long version,
    OrderStatus status,
    List<Line> lines,
    Money subtotal,
    Money shipping,
    Money tax,
    Money discount,
    Money total,
    @Nullable Address shippingAddress,
    Payment payment,
    Instant createdAt,
    Locale language) {

  public Order {
    lines = List.copyOf(lines);
  }

  /** Copies of one book at the price they were sold for. */
  public record Line(BookId book, String title, int quantity, Money unitPrice, Money lineTotal) {}

  /**
   * How an order is paid.
   *
   * @param url the shop's own page, which leads to the provider
   * @param expiresAt until when it waits; null once it is paid or over
   */
  public record Payment(
      PaymentId id, PaymentStatus status, String url, @Nullable Instant expiresAt) {}
}
