package io.shuchengperf.faults;

import io.shuchengperf.faults.Fault.Surroundings;
import io.shuchengperf.shop.BackOffice;
import io.shuchengperf.shop.Exchange;
import io.shuchengperf.shop.OwnShop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Places orders for a while with one fault after the other, in one shop. */
final class FaultRun {

  private static final int BOOKS = 100;
  private static final int PLENTY = 1_000_000;

  /** For pools to shrink and retries to end. */
  private static final Duration REST = Duration.ofSeconds(15);

  /** Listeners may be slower than buyers, as letters are on a busy machine. */
  private static final Duration TO_CATCH_UP = Duration.ofMinutes(3);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final FaultSettings settings;
  private final OwnShop shop;
  private final Exchange exchange;
  private final OwnPostgres postgres;
  private final Surroundings around;
  private final List<Long> books;

  FaultRun(
      FaultSettings settings,
      OwnShop shop,
      Exchange exchange,
      OwnPostgres postgres,
      Surroundings around) {
    this.settings = settings;
    this.shop = shop;
    this.exchange = exchange;
    this.postgres = postgres;
    this.around = around;
    this.books = stock(BackOffice.logIn(exchange));
  }

  private static List<Long> stock(BackOffice office) {
    List<Long> books = office.books(BOOKS);
    books.forEach(book -> office.receive(book, PLENTY));
    return List.copyOf(books);
  }

  /** Places orders without any fault, so that code is compiled and pools are filled. */
  void warmUp() throws IOException {
    var _ = place(Fault.NONE, settings.warmUp());
  }

  FaultReport run(Fault fault) throws IOException {
    awaitListeners();
    Held before = held();
    long askedBefore = around.risk().asked();
    OrderTally tally = place(fault, settings.length());
    awaitListeners();
    LockSupport.parkNanos(REST.toNanos());
    return FaultReport.of(fault, tally, before, held(), around.risk().asked() - askedBefore);
  }

  /** An event that waits for its turn has a thread of its own: that is late, and no leak. */
  private void awaitListeners() {
    long end = System.nanoTime() + TO_CATCH_UP.toNanos();
    while (shop.backlog() != 0 && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private OrderTally place(Fault fault, Duration length) {
    OrderTally tally = new OrderTally();
    AtomicBoolean over = new AtomicBoolean();
    List<Buyer> buyers = buyers(fault, tally, over);
    AtomicBoolean faultOver = new AtomicBoolean();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var happening = threads.submit(() -> fault.happen(around, faultOver));
      var running = buyers.stream().map(threads::submit).toList();
      LockSupport.parkNanos(length.toNanos());
      // what is under way ends while the fault lasts
      over.set(true);
      for (var buyer : running) {
        Ending.await(buyer);
      }
      faultOver.set(true);
      Ending.await(happening);
    }
    Fault.end(around);
    return tally;
  }

  private List<Buyer> buyers(Fault fault, OrderTally tally, AtomicBoolean over) {
    SplittableRandom seeds = new SplittableRandom(around.seed() + fault.words().hashCode());
    List<Buyer> buyers = new ArrayList<>();
    for (int i = 0; i < settings.buyers(); i++) {
      String name = "faults-%s-%d".formatted(Long.toString(seeds.nextLong() >>> 1, 36), i);
      buyers.add(
          new Buyer(exchange, BackOffice.guest(exchange, name), books, tally, seeds.split(), over));
    }
    return buyers;
  }

  private Held held() throws IOException {
    return Held.by(
        shop, around.database(), postgres, Path.of(System.getProperty("java.io.tmpdir")));
  }
}
