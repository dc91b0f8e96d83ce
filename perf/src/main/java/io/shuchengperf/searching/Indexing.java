package io.shuchengperf.searching;

import io.shuchengperf.machine.ShopProcesses;
import io.shuchengperf.shop.OwnShop;
import io.shuchengperf.shop.UnusableShopException;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;

/**
 * How fast a shop made its index anew.
 *
 * @param perProcessorSecond books for each second of processor time of the shop's process
 * @param perSecond books for each second that passed
 * @param books that were found in the end
 * @param missing that were found before, and not in the index that was made anew
 * @param whole whether the shop's own start is within; else it was measured from where a fifth of
 *     the books was in
 */
record Indexing(
    double perProcessorSecond, double perSecond, long books, long missing, boolean whole) {

  /** The gauge that tells how many books are found. */
  static final String BOOKS = "shucheng_search_index_books";

  private static final double FROM = 0.2;

  /** What begins later is not worth a figure. */
  private static final double LATE = 0.6;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofMinutes(40);

  /** How far it was at a moment. */
  record Mark(long nanos, double processorSeconds, double books) {

    Indexing until(Mark end, long all, boolean whole) {
      double more = end.books - books;
      return new Indexing(
          more / (end.processorSeconds - processorSeconds),
          more * 1e9 / (end.nanos - nanos),
          (long) end.books,
          all - (long) end.books,
          whole);
    }
  }

  /**
   * Watches a shop that was just started without an index, until it is open, as it is with a whole
   * index.
   *
   * @param books that were found before
   */
  static Indexing watch(OwnShop shop, long books) {
    ShopProcesses processes = ShopProcesses.withoutDatabase(shop.pid());
    Mark start = new Mark(System.nanoTime(), 0, 0);
    Mark first = start;
    while (System.nanoTime() - start.nanos < PATIENCE.toNanos() && shop.isAlive()) {
      boolean over = shop.isOpen();
      OptionalDouble found = shop.gauge(BOOKS);
      Mark now = new Mark(System.nanoTime(), processes.processorTime().shop(), found.orElse(0));
      if (first.equals(start) && now.books >= FROM * books) {
        first = now;
      }
      if (over || now.books >= books) {
        return between(start, first, now, books);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    throw new UnusableShopException("the shop did not index its %d books".formatted(books));
  }

  /** From where a fifth was in, unless hardly anything came behind that. */
  static Indexing between(Mark start, Mark first, Mark end, long all) {
    return first.books > LATE * end.books || first.equals(start)
        ? start.until(end, all, true)
        : first.until(end, all, false);
  }
}
