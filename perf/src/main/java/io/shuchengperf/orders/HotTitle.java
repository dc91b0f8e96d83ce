package io.shuchengperf.orders;

import io.shuchengperf.shop.BackOffice;
import io.shuchengperf.shop.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Over HTTP: some order books as ever, and beside them a crowd comes, which wants one title of few
 * copies; and for comparison the same crowd, which wants many titles.
 */
final class HotTitle {

  static final int BUYERS = 10_000;
  static final int COPIES = 1_000;

  private static final int CROWD = 48;
  private static final int OTHERS = 8;
  private static final int TURNS = 2;
  private static final int BOOKS = 100;
  private static final int PLENTY = 1_000_000;
  private static final long ALONE_NANOS = 10_000_000_000L;

  private final Exchange shop;
  private final BackOffice office;
  private final List<Long> books;
  private final List<String> crowd;
  private final List<String> others;

  HotTitle(Exchange shop) {
    this.shop = shop;
    this.office = BackOffice.logIn(shop);
    this.books = office.books(BOOKS);
    books.stream().skip(1).forEach(book -> office.receive(book, PLENTY));
    this.crowd = Shoppers.guests(shop, "crowd", CROWD);
    this.others = Shoppers.guests(shop, "others", OTHERS);
  }

  /**
   * What those who want other books see.
   *
   * @param situation what else goes on
   * @param crowd null where none is there
   * @param left copies of the hot title, afterwards
   */
  record Seen(String situation, Waiting others, @Nullable Waiting crowd, int left) {}

  /** Warm-up, then each situation, those with a crowd by turns: whatever comes later is warmer. */
  List<Seen> measure() throws InterruptedException {
    long hot = books.getFirst();
    var _ = beside("", anyOther(1));
    List<Seen> seen = new ArrayList<>();
    seen.add(new Seen("nobody else", alone(), null, office.available(hot)));
    for (int turn = 0; turn < TURNS; turn++) {
      office.receive(hot, COPIES - office.available(hot));
      seen.add(beside("10,000 orders for one title of 1,000 copies", () -> hot));
      seen.add(beside("10,000 orders for 99 titles", anyOther(2)));
    }
    return seen;
  }

  private Waiting alone() throws InterruptedException {
    long end = System.nanoTime() + ALONE_NANOS;
    return Shoppers.begin(shop, others, anyOther(3), () -> System.nanoTime() - end < 0).end();
  }

  private Seen beside(String situation, LongSupplier wanted) throws InterruptedException {
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger left = new AtomicInteger(BUYERS);
    Shoppers unconcerned = Shoppers.begin(shop, others, anyOther(4), () -> !over.get());
    LockSupport.parkNanos(100_000_000L);
    Waiting crowded = Shoppers.begin(shop, crowd, wanted, () -> left.getAndDecrement() > 0).end();
    over.set(true);
    return new Seen(situation, unconcerned.end(), crowded, office.available(books.getFirst()));
  }

  private LongSupplier anyOther(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return () -> {
      synchronized (random) {
        return books.get(1 + random.nextInt(books.size() - 1));
      }
    };
  }
}
