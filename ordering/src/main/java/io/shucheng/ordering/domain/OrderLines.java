package io.shucheng.ordering.domain;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.IllegalTransitionException;
import io.shucheng.ordering.InvalidOrderException;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.platform.money.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** The lines of a paid order, and what becomes of their copies. Immutable. */
record OrderLines(List<OrderLine> lines) {

  OrderLines {
    lines = List.copyOf(lines);
  }

  OrderLines ship(List<Portion> portions) {
    return move(portions, OrderLine::toShip, "to be shipped", Progress::ship);
  }

  OrderLines deliver(List<Portion> portions) {
    return move(
        portions,
        line -> line.progress().shipped() - line.progress().delivered(),
        "on their way",
        Progress::deliver);
  }

  OrderLines takeBack(List<Portion> portions) {
    return move(
        portions,
        line -> line.progress().shipped() - line.progress().returned(),
        "to come back",
        Progress::takeBack);
  }

  /** What was not shipped is withdrawn first. */
  OrderLines refund(List<Portion> portions) {
    List<OrderLine> next = new ArrayList<>(lines);
    each(
        portions,
        OrderLine::toRefund,
        "to be paid back",
        (index, copies) -> {
          OrderLine line = lines.get(index);
          int withdrawn = Math.min(copies, line.toShip());
          next.set(index, line.with(line.progress().refund(copies, withdrawn)));
        });
    return new OrderLines(next);
  }

  /** All that can still be paid back, copy by copy. */
  List<Portion> toRefund() {
    return lines.stream()
        .filter(line -> line.toRefund() > 0)
        .map(line -> new Portion(line.book(), line.toRefund()))
        .toList();
  }

  /** The copies that were withdrawn since. */
  List<Portion> withdrawnSince(OrderLines before) {
    List<Portion> withdrawn = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      OrderLine line = lines.get(i);
      int copies = line.progress().withdrawn() - before.lines().get(i).progress().withdrawn();
      if (copies > 0 && !line.digital()) {
        withdrawn.add(new Portion(line.book(), copies));
      }
    }
    return withdrawn;
  }

  /** What these portions cost. */
  Money price(List<Portion> portions, Money nothing) {
    Money price = nothing;
    for (Portion portion : portions) {
      price = price.plus(lines.get(indexOf(portion.book(), 0)).unitPrice().times(portion.copies()));
    }
    return price;
  }

  /** How a paid order stands: what was paid back is said before how far its copies have come. */
  OrderStatus status(Money refunded, Money total) {
    if (refunded.minorUnits() > 0) {
      return refunded.equals(total) ? OrderStatus.REFUNDED : OrderStatus.PARTIALLY_REFUNDED;
    }
    int shipped = lines.stream().mapToInt(line -> line.progress().shipped()).sum();
    int delivered = lines.stream().mapToInt(line -> line.progress().delivered()).sum();
    if (shipped == 0) {
      return OrderStatus.PAID;
    }
    if (lines.stream().anyMatch(line -> line.toShip() > 0)) {
      return OrderStatus.PARTIALLY_SHIPPED;
    }
    return delivered == shipped ? OrderStatus.DELIVERED : OrderStatus.SHIPPED;
  }

  private OrderLines move(
      List<Portion> portions, ToIntFunction<OrderLine> left, String words, Step step) {
    List<OrderLine> next = new ArrayList<>(lines);
    each(
        portions,
        left,
        words,
        (index, copies) -> {
          OrderLine line = lines.get(index);
          next.set(index, line.with(step.of(line.progress(), copies)));
        });
    return new OrderLines(next);
  }

  private void each(
      List<Portion> portions, ToIntFunction<OrderLine> left, String words, Change change) {
    Set<BookId> seen = new HashSet<>();
    for (int i = 0; i < portions.size(); i++) {
      Portion portion = portions.get(i);
      int index = indexOf(portion.book(), i);
      if (!seen.add(portion.book())) {
        throw new InvalidOrderException(
            "/lines/" + i + "/bookId", "book %s is named twice".formatted(portion.book()));
      }
      int most = left.applyAsInt(lines.get(index));
      if (portion.copies() > most) {
        throw new IllegalTransitionException(
            "of book %s there are %d copies %s, not %d"
                .formatted(portion.book(), most, words, portion.copies()));
      }
      change.make(index, portion.copies());
    }
  }

  private int indexOf(BookId book, int portion) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).book().equals(book)) {
        return i;
      }
    }
    throw new InvalidOrderException(
        "/lines/" + portion + "/bookId", "the order has no book %s".formatted(book));
  }

  /** How the progress of a line goes on. */
  private interface Step {
    Progress of(Progress progress, int copies);
  }

  /** What is done with copies of a line. */
  private interface Change {
    void make(int index, int copies);
  }
}
