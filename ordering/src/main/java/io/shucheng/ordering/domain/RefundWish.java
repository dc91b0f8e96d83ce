package io.shucheng.ordering.domain;

import io.shucheng.ordering.InvalidOrderException;
import io.shucheng.platform.money.Money;
import java.util.List;

/** What is to be paid back of an order. */
public sealed interface RefundWish {

  Refunding.Part of(CustomerOrder order);

  /** All that is left of it, its shipping too. */
  record Everything() implements RefundWish {
    @Override
    public Refunding.Part of(CustomerOrder order) {
      OrderLines before = new OrderLines(order.lines());
      OrderLines after = before.refund(before.toRefund());
      return new Refunding.Part(order.toRefund(), after, after.withdrawnSince(before));
    }
  }

  /** A sum of money, for which no copies are given up. */
  record Amount(Money amount) implements RefundWish {
    @Override
    public Refunding.Part of(CustomerOrder order) {
      if (!amount.currency().equals(order.totals().total().currency())) {
        throw new InvalidOrderException(
            "/amount/currency",
            "the order was paid in %s, not %s"
                .formatted(order.totals().total().currency(), amount.currency()));
      }
      if (amount.minorUnits() <= 0) {
        throw new InvalidOrderException("/amount", "%s is nothing to pay back".formatted(amount));
      }
      return new Refunding.Part(amount, new OrderLines(order.lines()), List.of());
    }
  }

  /**
   * What copies cost; those that were not shipped are withdrawn.
   *
   * @param portions at least one, each book once
   */
  record Copies(List<Portion> portions) implements RefundWish {

    public Copies {
      portions = List.copyOf(portions);
    }

    @Override
    public Refunding.Part of(CustomerOrder order) {
      OrderLines before = new OrderLines(order.lines());
      OrderLines after = before.refund(portions);
      Money nothing = Money.zero(order.totals().total().currency());
      return new Refunding.Part(
          before.price(portions, nothing), after, after.withdrawnSince(before));
    }
  }
}
