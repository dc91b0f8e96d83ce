package io.shuchengperf.traffic;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Durations in whole milliseconds, each counted; a minute and more counts as a minute. Thread-safe.
 */
final class Durations {

  private static final int LONGEST = 60_000;

  private final AtomicLongArray counts = new AtomicLongArray(LONGEST + 1);

  void add(long millis) {
    counts.incrementAndGet(Math.clamp(millis, 0, LONGEST));
  }

  long count() {
    long sum = 0;
    for (int i = 0; i <= LONGEST; i++) {
      sum += counts.get(i);
    }
    return sum;
  }

  /**
   * The least duration that so many of all do not exceed (nearest rank), in milliseconds; 0 where
   * there is none.
   *
   * @param percentile above 0, at most 100
   */
  int percentile(double percentile) {
    long rank = (long) Math.ceil(count() * percentile / 100);
    long seen = 0;
    for (int millis = 0; millis <= LONGEST && rank > 0; millis++) {
      seen += counts.get(millis);
      if (seen >= rank) {
        return millis;
      }
    }
    return 0;
  }
}
