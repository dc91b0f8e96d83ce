package io.shucheng.ordering.domain;

import io.shucheng.ordering.Address;
import io.shucheng.ordering.IllegalTransitionException;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An order and the rules of its life. Immutable: each verb answers the order as it is afterwards,
 * or refuses.
 *
 * @param version raised by every verb; 1 at first
 * @param lines at least one, each book once
 * @param shippingAddress null only where all lines are digital
 * @param language in which its customer is written to
 * @param expiresAt until when it waits for its payment
 */
public record CustomerOrder(
    OrderId id,
    AccountId customer,
    long version,
    OrderStatus status,
    List<OrderLine> lines,
    Totals totals,
    @Nullable Address shippingAddress,
    Locale language,
    Instant createdAt,
    Instant expiresAt,
    Instant changedAt) {

  public CustomerOrder {
    lines = List.copyOf(lines);
    if (lines.isEmpty() || lines.stream().map(OrderLine::book).distinct().count() != lines.size()) {
      throw new IllegalArgumentException("an order has at least one line, and each book once");
    }
    if (shippingAddress == null && !lines.stream().allMatch(OrderLine::digital)) {
      throw new IllegalArgumentException("an order of printed books has an address");
    }
  }

  /** A new order, which waits for its payment. */
  public static CustomerOrder place(
      OrderId id,
      AccountId customer,
      List<OrderLine> lines,
      Totals totals,
      @Nullable Address shippingAddress,
      Locale language,
      Instant at,
      Instant expiresAt) {
    return new CustomerOrder(
        id,
        customer,
        1,
        OrderStatus.AWAITING_PAYMENT,
        lines,
        totals,
        shippingAddress,
        language,
        at,
        expiresAt,
        at);
  }

  public boolean awaitsPayment() {
    return status == OrderStatus.AWAITING_PAYMENT;
  }

  /** The lines that take copies from the stock. */
  public List<OrderLine> stockedLines() {
    return lines.stream().filter(line -> !line.digital()).toList();
  }

  /**
   * The money came.
   *
   * @throws IllegalTransitionException unless it awaits payment
   */
  public CustomerOrder pay(Instant at) {
    return leaveWaiting(OrderStatus.PAID, "paid", at);
  }

  /**
   * The customer does not want it any more.
   *
   * @throws IllegalTransitionException unless it awaits payment
   */
  public CustomerOrder cancel(Instant at) {
    return leaveWaiting(OrderStatus.CANCELLED, "cancelled", at);
  }

  /**
   * The money did not come in time.
   *
   * @throws IllegalTransitionException unless it awaits payment and its time is over
   */
  public CustomerOrder expire(Instant at) {
    if (awaitsPayment() && at.isBefore(expiresAt)) {
      throw new IllegalTransitionException(
          "order %s waits until %s and has not expired".formatted(id, expiresAt));
    }
    return leaveWaiting(OrderStatus.EXPIRED, "expired", at);
  }

  private CustomerOrder leaveWaiting(OrderStatus next, String verb, Instant at) {
    if (!awaitsPayment()) {
      throw new IllegalTransitionException(
          "order %s is %s and cannot be %s; only an order that awaits payment can"
              .formatted(id, status, verb));
    }
    return new CustomerOrder(
        id,
        customer,
        version + 1,
        next,
        lines,
        totals,
        shippingAddress,
        language,
        createdAt,
        expiresAt,
        at);
  }
}
