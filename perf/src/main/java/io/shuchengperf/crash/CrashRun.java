package io.shuchengperf.crash;

import io.shuchengperf.crash.RoundReport.Comeback;
import io.shuchengperf.crash.RoundReport.Counted;
import io.shuchengperf.crash.ShopOrders.ShopOrder;
import io.shuchengperf.shop.BackOffice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Rounds of placing orders, killing and comparing, all against one shop. */
final class CrashRun {

  /**
   * For what is due after a crash: notices of payments wait 20 s after the first failure and twice
   * as long after each further one, orders expire after their time to pay, events are delivered
   * again after 30 s.
   */
  private static final Duration TO_SETTLE = Duration.ofMinutes(4);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final CrashSettings settings;
  private final Path home;
  private final Findings findings = new Findings();
  private final List<Attempt> attempts = new ArrayList<>();
  private final List<RoundReport> reports = new ArrayList<>();

  CrashRun(CrashSettings settings, Path home) {
    this.settings = settings;
    this.home = home;
  }

  /**
   * A run's outcome.
   *
   * @param remarks what loses nothing, and should not be so all the same
   * @param states how many orders ended in which state
   * @param settledSeconds from the last round until nothing waited any more
   */
  record Outcome(
      List<RoundReport> rounds,
      List<Finding> findings,
      List<Finding> remarks,
      Map<String, Long> states,
      double settledSeconds) {}

  Outcome run(Consumer<RoundReport> tell) {
    try (ShopUnderTest shop = ShopUnderTest.open(settings, home, findings)) {
      Shelves shelves = Shelves.of(BackOffice.logIn(shop.exchange()));
      int number = 0;
      for (int i = 0; i < settings.rounds(); i++) {
        for (String kind : settings.kinds()) {
          number++;
          Round round = Round.against(kind, number, settings.seed());
          RoundReport report = run(round, shop, shelves);
          reports.add(report);
          tell.accept(report);
        }
      }
      return settle(shop, shelves);
    }
  }

  private RoundReport run(Round round, ShopUnderTest shop, Shelves shelves) {
    int findingsBefore = findings.count();
    int remarksBefore = findings.remarks().size();
    shelves.restock(BackOffice.logIn(shop.exchange()), settings.copies());
    OrderCalls calls = new OrderCalls(shop.exchange(), findings);
    Crowd crowd = Crowd.begin(round, settings.clients(), shop.exchange(), shelves, calls);
    LockSupport.parkNanos(round.after().toNanos());
    long killed = System.nanoTime();
    new Victim(home).kill(round, shop.process());
    if (round.kill() != Kill.SERVER) {
      LockSupport.parkNanos(round.goOn().toNanos());
    }
    List<Attempt> tried = crowd.end();
    attempts.addAll(tried);
    if (findings.remarks().size() > remarksBefore) {
      shop.dumpThreads(round);
    }
    boolean restarted = shop.comeBack(round);
    Comeback comeback = new Comeback((System.nanoTime() - killed) / 1e9, restarted);

    Reconciliation reconciliation = reconciliation(shop, shelves);
    long unknown = tried.stream().filter(each -> each.placed() == Seen.UNKNOWN).count();
    int there = reconciliation.askKeys(tried);
    ShopOrders orders = reconciliation.compare(attempts);
    reconciliation.countStock();
    if (round.number() % settings.verifyEvery() == 0) {
      shop.verify();
    }
    Counted counted =
        new Counted(unknown, there, Reconciliation.owed(attempts, orders).size(), calls.failures());
    return RoundReport.of(round, tried, counted, comeback, findings.since(findingsBefore));
  }

  private Reconciliation reconciliation(ShopUnderTest shop, Shelves shelves) {
    return new Reconciliation(
        BackOffice.logIn(shop.exchange()),
        new OrderCalls(shop.exchange(), findings),
        shelves,
        findings);
  }

  /** Nothing may wait for ever: neither money, nor an unpaid order, nor an event. */
  private Outcome settle(ShopUnderTest shop, Shelves shelves) {
    long began = System.nanoTime();
    BackOffice staff = BackOffice.logIn(shop.exchange());
    ShopOrders orders = ShopOrders.read(staff.exportOrders());
    while (!isSettled(orders, shop) && System.nanoTime() - began < TO_SETTLE.toNanos()) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      orders = ShopOrders.read(staff.exportOrders());
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    tellWhatWaits(orders, shop);
    Reconciliation reconciliation = reconciliation(shop, shelves);
    var _ = reconciliation.compare(attempts);
    reconciliation.countStock();
    shelves.received().keySet().forEach(book -> compareAvailability(staff, book));
    shop.verify();
    return new Outcome(reports, findings.since(0), findings.remarks(), orders.states(), seconds);
  }

  private boolean isSettled(ShopOrders orders, ShopUnderTest shop) {
    return Reconciliation.owed(attempts, orders).isEmpty()
        && orders.all().noneMatch(ShopOrder::waits)
        && shop.backlog() == 0;
  }

  private void tellWhatWaits(ShopOrders orders, ShopUnderTest shop) {
    Reconciliation.owed(attempts, orders)
        .forEach(
            attempt ->
                findings.add(
                    "approved money arrives", attempt.tag(), "" + orders.of(attempt.tag())));
    orders
        .all()
        .filter(ShopOrder::waits)
        .forEach(order -> findings.add("an unpaid order expires", order.id(), order.toString()));
    double backlog = shop.backlog();
    if (backlog != 0) {
      findings.add("every event reaches its listeners", "events", backlog + " wait");
    }
  }

  private void compareAvailability(BackOffice staff, long book) {
    boolean available = staff.available(book) > 0;
    if (staff.isInStock(book) != available) {
      findings.add(
          "a book's page tells of its stock", "book " + book, available ? "in stock" : "sold out");
    }
  }
}
