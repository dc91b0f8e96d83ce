package io.shucheng.ordering.usecase;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.PaymentStatus;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Orders and stock as a child would keep them: so simple that it is plainly right. */
final class LifeModel {

  final Map<OrderId, Life> lives = new LinkedHashMap<>();
  final Map<BookId, Copies> copies = new TreeMap<>();

  /** Where an order's money is. */
  enum Phase {
    WAITING,
    CANCELLED,
    EXPIRED,
    PAID
  }

  /** Copies of a book. */
  static final class Copies {
    int onHand;
    int held;
    int allocated;
    int reported = -1;

    Copies(int onHand) {
      this.onHand = onHand;
    }

    int available() {
      return onHand - held - allocated;
    }

    int promised() {
      return held + allocated;
    }
  }

  /** A line of an order. */
  static final class Line {
    final Order.Line sold;
    int withdrawn;
    int shipped;
    int delivered;
    int returned;
    int refunded;

    Line(Order.Line sold) {
      this.sold = sold;
    }

    int toShip() {
      return sold.quantity() - withdrawn - shipped;
    }

    int toRefund() {
      return sold.quantity() - refunded;
    }
  }

  /** An order. */
  static final class Life {
    final AccountId customer;
    final Order placed;
    final List<Line> lines;
    final List<Map<BookId, Integer>> underWay = new ArrayList<>();
    Phase phase = Phase.WAITING;
    PaymentStatus payment = PaymentStatus.PENDING;
    boolean heldBack;
    long refunded;
    long versions = 1;

    Life(AccountId customer, Order placed) {
      this.customer = customer;
      this.placed = placed;
      this.lines = placed.lines().stream().map(Line::new).toList();
    }

    boolean isPayable() {
      return payment == PaymentStatus.PENDING || payment == PaymentStatus.FAILED;
    }

    boolean isCaptured() {
      return payment == PaymentStatus.CAPTURED
          || payment == PaymentStatus.CAPTURED_LATE
          || payment == PaymentStatus.REFUNDED;
    }

    long toRefund() {
      return placed.total().minorUnits() - refunded;
    }

    OrderStatus status() {
      return switch (phase) {
        case WAITING -> OrderStatus.AWAITING_PAYMENT;
        case CANCELLED -> OrderStatus.CANCELLED;
        case EXPIRED -> OrderStatus.EXPIRED;
        case PAID -> paidStatus();
      };
    }

    private OrderStatus paidStatus() {
      if (refunded > 0) {
        return toRefund() == 0 ? OrderStatus.REFUNDED : OrderStatus.PARTIALLY_REFUNDED;
      }
      int shipped = lines.stream().mapToInt(line -> line.shipped).sum();
      int left = lines.stream().mapToInt(Line::toShip).sum();
      int delivered = lines.stream().mapToInt(line -> line.delivered).sum();
      if (shipped == 0) {
        return OrderStatus.PAID;
      }
      if (left > 0) {
        return OrderStatus.PARTIALLY_SHIPPED;
      }
      return delivered == shipped ? OrderStatus.DELIVERED : OrderStatus.SHIPPED;
    }
  }

  boolean canPlace(List<OrderRequest.Line> lines) {
    return lines.stream().allMatch(line -> copies.get(line.book()).available() >= line.quantity());
  }

  void place(AccountId customer, Order placed) {
    lives.put(placed.id(), new Life(customer, placed));
    placed.lines().forEach(line -> copies.get(line.book()).held += line.quantity());
  }

  /** Money came: whether it was taken, goes back, or was there. */
  enum Money {
    TAKEN,
    GOES_BACK,
    WAS_THERE
  }

  Money pay(Life life) {
    if (life.isCaptured()) {
      return Money.WAS_THERE;
    }
    life.versions++;
    if (life.phase == Phase.WAITING) {
      each(life, (line, stock) -> stock.held -= line.sold.quantity());
    } else if (life.phase == Phase.CANCELLED
        || life.lines.stream()
            .anyMatch(line -> copies.get(line.sold.book()).available() < line.sold.quantity())) {
      life.payment = PaymentStatus.CAPTURED_LATE;
      return Money.GOES_BACK;
    }
    each(life, (line, stock) -> stock.allocated += line.sold.quantity());
    life.phase = Phase.PAID;
    life.payment = PaymentStatus.CAPTURED;
    return Money.TAKEN;
  }

  void end(Life life, Phase how) {
    life.versions++;
    life.phase = how;
    life.payment = PaymentStatus.CANCELLED;
    each(life, (line, stock) -> stock.held -= line.sold.quantity());
  }

  void expire(Instant now) {
    for (Life life : lives.values()) {
      Instant due = life.placed.payment().expiresAt();
      if (life.phase == Phase.WAITING && !due.isAfter(now)) {
        end(life, Phase.EXPIRED);
      }
    }
  }

  /** All that is left; false where that cannot be. */
  boolean ship(Life life) {
    if (life.phase != Phase.PAID
        || life.heldBack
        || life.lines.stream().allMatch(line -> line.toShip() == 0)) {
      return false;
    }
    Map<BookId, Integer> parcel = new TreeMap<>();
    each(
        life,
        (line, stock) -> {
          int portion = line.toShip();
          if (portion > 0) {
            parcel.put(line.sold.book(), portion);
            line.shipped += portion;
            stock.allocated -= portion;
            stock.onHand -= portion;
          }
        });
    life.underWay.add(parcel);
    life.versions++;
    return true;
  }

  boolean shipOne(Life life, Line line) {
    if (life.phase != Phase.PAID || life.heldBack || line.toShip() == 0) {
      return false;
    }
    line.shipped++;
    Copies stock = copies.get(line.sold.book());
    stock.allocated--;
    stock.onHand--;
    life.underWay.add(Map.of(line.sold.book(), 1));
    life.versions++;
    return true;
  }

  void deliver(Life life, int shipment) {
    Map<BookId, Integer> parcel = life.underWay.set(shipment, Map.of());
    if (!parcel.isEmpty()) {
      life.lines.forEach(line -> line.delivered += parcel.getOrDefault(line.sold.book(), 0));
      life.versions++;
    }
  }

  boolean takeBack(Life life, Line line, boolean sellable) {
    if (life.phase != Phase.PAID || line.shipped == line.returned) {
      return false;
    }
    line.returned++;
    copies.get(line.sold.book()).onHand += sellable ? 1 : 0;
    life.versions++;
    return true;
  }

  boolean refundAll(Life life) {
    if (life.phase != Phase.PAID || life.toRefund() == 0) {
      return false;
    }
    each(
        life,
        (line, stock) -> {
          stock.allocated -= line.toShip();
          line.withdrawn += line.toShip();
          line.refunded = line.sold.quantity();
        });
    life.refunded = life.placed.total().minorUnits();
    life.versions++;
    return true;
  }

  boolean refundOne(Life life, Line line) {
    long price = line.sold.unitPrice().minorUnits();
    if (life.phase != Phase.PAID || line.toRefund() == 0 || price > life.toRefund()) {
      return false;
    }
    if (price == life.toRefund()) {
      return refundAll(life);
    }
    if (line.toShip() > 0) {
      line.withdrawn++;
      copies.get(line.sold.book()).allocated--;
    }
    line.refunded++;
    life.refunded += price;
    life.versions++;
    return true;
  }

  boolean refundAmount(Life life, long amount) {
    if (life.phase != Phase.PAID || amount > life.toRefund()) {
      return false;
    }
    if (amount == life.toRefund()) {
      return refundAll(life);
    }
    life.refunded += amount;
    life.versions++;
    return true;
  }

  boolean hold(Life life, boolean back) {
    boolean over = life.phase == Phase.CANCELLED || life.phase == Phase.EXPIRED;
    if (life.heldBack == back || (back && over)) {
      return false;
    }
    life.heldBack = back;
    life.versions++;
    return true;
  }

  /** The providers have given back all they were asked to. */
  void settleRefunds() {
    for (Life life : lives.values()) {
      boolean all = life.phase == Phase.PAID && life.toRefund() == 0;
      if (life.payment == PaymentStatus.CAPTURED_LATE || all) {
        life.payment = PaymentStatus.REFUNDED;
      }
    }
  }

  private void each(Life life, BiConsumer<Line, Copies> what) {
    life.lines.forEach(line -> what.accept(line, copies.get(line.sold.book())));
  }
}
