package io.shuchengperf.crash;

import io.shuchengperf.crash.Attempt.PlacedOrder;
import io.shuchengperf.crash.ShopOrders.ShopOrder;
import io.shuchengperf.shop.BackOffice;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Compares what the clients know with what the shop knows. */
final class Reconciliation {

  /** Keys of orders that were acknowledged, repeated after each crash. */
  private static final int SAMPLE = 20;

  /** An expiry may fall between two looks. */
  private static final int LOOKS = 4;

  private final BackOffice staff;
  private final OrderCalls calls;
  private final Shelves shelves;
  private final Findings findings;

  Reconciliation(BackOffice staff, OrderCalls calls, Shelves shelves, Findings findings) {
    this.staff = staff;
    this.calls = calls;
    this.shelves = shelves;
    this.findings = findings;
  }

  /**
   * Repeats the keys of a round: those of unknown outcome must tell it, and some of acknowledged
   * orders must answer with the same order.
   *
   * @return how many orders were there although nobody had seen the answer
   */
  int askKeys(List<Attempt> attempts) {
    ShopOrders before = ShopOrders.read(staff.exportOrders());
    int there = 0;
    for (Attempt attempt : attempts) {
      if (attempt.placed() == Seen.UNKNOWN) {
        List<ShopOrder> found = before.of(attempt.tag());
        there += found.size();
        if (attempt.key() != null) {
          resolve(attempt, found);
        }
      }
    }
    attempts.stream()
        .filter(attempt -> attempt.placed() == Seen.DONE && attempt.key() != null)
        .sorted(Comparator.comparing(Attempt::key))
        .limit(SAMPLE)
        .forEach(this::repeat);
    return there;
  }

  /** By its key, an order that is there is answered, and one that is not is placed or refused. */
  private void resolve(Attempt attempt, List<ShopOrder> found) {
    String before = attempt.refusal();
    calls.place(attempt);
    PlacedOrder order = attempt.order();
    if (attempt.placed() == Seen.UNKNOWN) {
      findings.add(
          "a key tells what became of its order",
          attempt.tag(),
          "first '%s', then '%s'".formatted(before, attempt.refusal()));
    } else if (!found.isEmpty() && (order == null || !order.id().equals(found.getFirst().id()))) {
      findings.add(
          "a repeated key answers with the order it made",
          attempt.tag(),
          "there was %s, the answer was %s".formatted(found, order));
    }
  }

  private void repeat(Attempt attempt) {
    try {
      PlacedOrder again = calls.repeat(attempt);
      PlacedOrder first = attempt.order();
      if (first == null
          || again == null
          || !again.id().equals(first.id())
          || !again.total().equals(first.total())) {
        findings.add(
            "a key is honoured after a crash",
            attempt.tag(),
            "was %s, is %s".formatted(first, again));
      }
    } catch (IOException e) {
      findings.add("a key is honoured after a crash", attempt.tag(), "no answer: " + e);
    }
  }

  /** Every attempt of every round has as many orders as it should, whole ones. */
  ShopOrders compare(List<Attempt> attempts) {
    ShopOrders orders = ShopOrders.read(staff.exportOrders());
    new OrderRules(findings).check(attempts, orders);
    return orders;
  }

  /** Of each book there is on the shelf what came in and no order has. */
  void countStock() {
    String off = "";
    for (int look = 0; look < LOOKS; look++) {
      off = "";
      Map<Long, Integer> taken = ShopOrders.read(staff.exportOrders()).taken();
      for (Map.Entry<Long, Integer> book : shelves.received().entrySet()) {
        int expected = book.getValue() - taken.getOrDefault(book.getKey(), 0);
        int available = staff.available(book.getKey());
        if (expected != available || available < 0) {
          off += " book %d: %d, expected %d;".formatted(book.getKey(), available, expected);
        }
      }
      if (off.isEmpty()) {
        return;
      }
    }
    findings.add("stock is exact", "stock", off);
  }

  /** Approvals that were acknowledged and whose money the shop does not know yet. */
  static List<Attempt> owed(List<Attempt> attempts, ShopOrders orders) {
    return attempts.stream()
        .filter(attempt -> attempt.approved() == Seen.DONE)
        .filter(attempt -> orders.of(attempt.tag()).stream().noneMatch(ShopOrder::knowsItsMoney))
        .toList();
  }
}
