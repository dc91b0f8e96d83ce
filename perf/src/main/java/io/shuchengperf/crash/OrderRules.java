package io.shuchengperf.crash;

import io.shuchengperf.crash.Attempt.PlacedOrder;
import io.shuchengperf.crash.ShopOrders.ShopOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must be true of the shop's orders, seen what the clients know. */
final class OrderRules {

  private final Findings findings;

  OrderRules(Findings findings) {
    this.findings = findings;
  }

  /** Every attempt of every round has as many orders as it should, whole ones. */
  void check(List<Attempt> attempts, ShopOrders orders) {
    Set<String> tags = new HashSet<>();
    for (Attempt attempt : attempts) {
      tags.add(attempt.tag());
      compare(attempt, orders.of(attempt.tag()));
    }
    orders
        .all()
        .filter(order -> !tags.contains(order.tag()))
        .forEach(
            order -> findings.add("somebody wanted every order", order.id(), "tag " + order.tag()));
  }

  private void compare(Attempt attempt, List<ShopOrder> found) {
    int least = attempt.placed() == Seen.DONE ? 1 : 0;
    int most = attempt.placed() == Seen.NOT_DONE ? 0 : 1;
    if (found.size() < least) {
      findings.add("an acknowledged order is there", attempt.tag(), "" + attempt.order());
    } else if (found.size() > most) {
      findings.add(
          most == 0 ? "a refused order is not there" : "an order is there once",
          attempt.tag(),
          "'%s', key %s: %s".formatted(attempt.refusal(), attempt.key(), found));
    }
    found.forEach(order -> compare(attempt, order));
  }

  private void compare(Attempt attempt, ShopOrder order) {
    PlacedOrder told = attempt.order();
    if (!order.lines().equals(attempt.lines())) {
      findings.add("an order is whole", attempt.tag(), order + ", wanted " + attempt.lines());
    }
    if (told != null && (!told.id().equals(order.id()) || !told.total().equals(order.total()))) {
      findings.add("an order is what was told", attempt.tag(), order + ", told " + told);
    }
    if (order.isPaid() && attempt.approved() == null) {
      findings.add("no order is paid that nobody paid", attempt.tag(), order.toString());
    }
    if (attempt.cancelled() == Seen.DONE && attempt.approved() == null && order.keepsItsCopies()) {
      findings.add("a cancelled order is cancelled", attempt.tag(), order.toString());
    }
  }
}
