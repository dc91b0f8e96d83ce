package io.shucheng.ordering.domain;

import io.shucheng.ordering.Address;
import io.shucheng.ordering.IllegalTransitionException;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An order and the rules of its life. Immutable: each verb answers the order as it is afterwards,
 * or refuses.
 *
 * @param version raised by every verb; 1 at first
 * @param status once it is paid, what its lines and refunds say
 * @param lines at least one, each book once
 * @param refunded what was paid back, or is about to be; nothing to the total
 * @param heldBack whether somebody has to look at it before it is shipped
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
    Money refunded,
    boolean heldBack,
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
    if (refunded.isNegative() || refunded.compareTo(totals.total()) > 0) {
      throw new IllegalArgumentException(
          "of %s cannot be paid back %s".formatted(totals.total(), refunded));
    }
  }

  /** A new order, which waits for its payment. */
  public static CustomerOrder place(
      OrderId id,
      AccountId customer,
      List<OrderLine> lines,
      Totals totals,
      boolean heldBack,
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
        Money.zero(totals.total().currency()),
        heldBack,
        shippingAddress,
        language,
        at,
        expiresAt,
        at);
  }

  public boolean awaitsPayment() {
    return status == OrderStatus.AWAITING_PAYMENT;
  }

  /** Whether its money came, whatever became of it since. */
  public boolean isPaid() {
    return switch (status) {
      case AWAITING_PAYMENT, CANCELLED, EXPIRED -> false;
      case PAID, PARTIALLY_SHIPPED, SHIPPED, DELIVERED, PARTIALLY_REFUNDED, REFUNDED -> true;
    };
  }

  /** The lines that take copies from the stock. */
  public List<OrderLine> stockedLines() {
    return lines.stream().filter(line -> !line.digital()).toList();
  }

  /** What is still to be shipped. */
  public List<Portion> toShip() {
    return lines.stream()
        .filter(line -> line.toShip() > 0)
        .map(line -> new Portion(line.book(), line.toShip()))
        .toList();
  }

  /** What can still be paid back. */
  public Money toRefund() {
    return totals.total().minus(refunded);
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
   * The money came when its time was over, and there are copies for it all the same.
   *
   * @throws IllegalTransitionException unless it has expired
   */
  public CustomerOrder payLate(Instant at) {
    if (status != OrderStatus.EXPIRED) {
      throw new IllegalTransitionException(
          "order %s is %s; only one that has expired can be paid late".formatted(id, status));
    }
    return become(OrderStatus.PAID, at);
  }

  /**
   * The money came when it was over, and goes back.
   *
   * @throws IllegalTransitionException unless it was cancelled or has expired
   */
  public CustomerOrder returnLatePayment(Instant at) {
    if (awaitsPayment() || isPaid()) {
      throw new IllegalTransitionException(
          "order %s is %s; its payment is not late".formatted(id, status));
    }
    return become(status, at);
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

  /**
   * Copies leave the house.
   *
   * @throws IllegalTransitionException unless it is paid, is not held back, and so many are left
   * @throws io.shucheng.ordering.InvalidOrderException if a portion is of no line
   */
  public CustomerOrder ship(List<Portion> portions, Instant at) {
    requirePaid("shipped");
    if (heldBack) {
      throw new IllegalTransitionException(
          "order %s is held back: clear it before it is shipped".formatted(id));
    }
    return with(new OrderLines(lines).ship(portions), refunded, at);
  }

  /** Copies that were shipped are with the customer. */
  public CustomerOrder deliver(List<Portion> portions, Instant at) {
    requirePaid("delivered");
    return with(new OrderLines(lines).deliver(portions), refunded, at);
  }

  /**
   * Copies that were shipped came back.
   *
   * @throws IllegalTransitionException unless so many were shipped and have not come back
   * @throws io.shucheng.ordering.InvalidOrderException if a portion is of no line
   */
  public CustomerOrder takeBack(List<Portion> portions, Instant at) {
    requirePaid("returned");
    return with(new OrderLines(lines).takeBack(portions), refunded, at);
  }

  /**
   * Money goes back, and what was not shipped of it stays here.
   *
   * @throws IllegalTransitionException unless it is paid and so much is left to be paid back
   * @throws io.shucheng.ordering.InvalidOrderException if a portion is of no line, or the amount no
   *     money
   */
  public Refunding refund(RefundWish wish, Instant at) {
    requirePaid("refunded");
    Refunding.Part part = partOf(wish);
    if (part.amount().minorUnits() <= 0 || part.amount().compareTo(toRefund()) > 0) {
      throw new IllegalTransitionException(
          "%s cannot be paid back: of order %s's %s there are %s left"
              .formatted(part.amount(), id, totals.total(), toRefund()));
    }
    return new Refunding(
        with(part.lines(), refunded.plus(part.amount()), at), part.amount(), part.withdrawn());
  }

  /** Who is given all of the money back is sent nothing more. */
  private Refunding.Part partOf(RefundWish wish) {
    Refunding.Part part = wish.of(this);
    return part.amount().equals(toRefund()) ? new RefundWish.Everything().of(this) : part;
  }

  /**
   * Somebody has to look at it before it is shipped; one that is over needs no looking at.
   *
   * @throws IllegalTransitionException if it is held back already, or is over
   */
  public CustomerOrder holdBack(Instant at) {
    if (heldBack || !(awaitsPayment() || isPaid())) {
      throw new IllegalTransitionException(
          heldBack
              ? "order %s is held back already".formatted(id)
              : "order %s is %s and needs not be held back".formatted(id, status));
    }
    return held(true, at);
  }

  /**
   * Somebody has looked at it, and it may be shipped.
   *
   * @throws IllegalTransitionException unless it is held back
   */
  public CustomerOrder clear(Instant at) {
    if (!heldBack) {
      throw new IllegalTransitionException("order %s is not held back".formatted(id));
    }
    return held(false, at);
  }

  private void requirePaid(String verb) {
    if (!isPaid()) {
      throw new IllegalTransitionException(
          "order %s is %s and cannot be %s; only an order that is paid can"
              .formatted(id, status, verb));
    }
  }

  private CustomerOrder leaveWaiting(OrderStatus next, String verb, Instant at) {
    if (!awaitsPayment()) {
      throw new IllegalTransitionException(
          "order %s is %s and cannot be %s; only an order that awaits payment can"
              .formatted(id, status, verb));
    }
    return become(next, at);
  }

  private CustomerOrder become(OrderStatus next, Instant at) {
    return changed(next, lines, refunded, heldBack, at);
  }

  private CustomerOrder held(boolean back, Instant at) {
    return changed(status, lines, refunded, back, at);
  }

  private CustomerOrder with(OrderLines next, Money paidBack, Instant at) {
    return changed(next.status(paidBack, totals.total()), next.lines(), paidBack, heldBack, at);
  }

  private CustomerOrder changed(
      OrderStatus nextStatus, List<OrderLine> nextLines, Money paidBack, boolean back, Instant at) {
    return new CustomerOrder(
        id,
        customer,
        version + 1,
        nextStatus,
        nextLines,
        totals,
        paidBack,
        back,
        shippingAddress,
        language,
        createdAt,
        expiresAt,
        at);
  }
}
