package io.shuchengperf.faults;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What became of the orders of a run. Thread-safe. */
final class OrderTally {

  private final LongAdder wanted = new LongAdder();
  private final LongAdder placedAtOnce = new LongAdder();
  private final LongAdder placedAtLast = new LongAdder();
  private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Long> millis = new ConcurrentLinkedQueue<>();

  /**
   * An order that was placed.
   *
   * @param tries how often it was sent, with its one key
   * @param milliseconds from the first sending to the answer
   */
  void placed(int tries, long milliseconds) {
    wanted.increment();
    (tries == 1 ? placedAtOnce : placedAtLast).increment();
    millis.add(milliseconds);
  }

  /** An order that was given up. */
  void givenUp() {
    wanted.increment();
  }

  /** An answer that was no order, whatever came afterwards. */
  void refused(String why) {
    refusals.computeIfAbsent(why, _ -> new LongAdder()).increment();
  }

  long wanted() {
    return wanted.sum();
  }

  /** Placed with the first try, of a hundred. */
  double atOncePercent() {
    return percent(placedAtOnce.sum());
  }

  /** Placed in the end, of a hundred. */
  double atLastPercent() {
    return percent(placedAtOnce.sum() + placedAtLast.sum());
  }

  Map<String, Long> refusals() {
    Map<String, Long> counts = new TreeMap<>();
    refusals.forEach((why, count) -> counts.put(why, count.sum()));
    return counts;
  }

  /** The time within which so many of a hundred orders were placed, retries included. */
  long millis(double percent) {
    long[] sorted = millis.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * percent / 100))];
  }

  private double percent(long part) {
    return wanted() == 0 ? 0 : 100.0 * part / wanted();
  }
}
