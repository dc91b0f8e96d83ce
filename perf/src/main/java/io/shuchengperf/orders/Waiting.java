package io.shuchengperf.orders;

import java.util.Collection;

/**
 * How long orders took, in milliseconds, and what became of them.
 *
 * @param refused for want of copies
 * @param failed anything else that was no order
 */
record Waiting(
    long placed, long refused, long failed, double perSecond, double p50, double p95, double p99) {

  static Waiting of(
      Collection<Long> nanos, long placed, long refused, long failed, double seconds) {
    double[] sorted = nanos.stream().mapToDouble(each -> each / 1e6).sorted().toArray();
    return new Waiting(
        placed,
        refused,
        failed,
        (placed + refused) / seconds,
        at(sorted, 50),
        at(sorted, 95),
        at(sorted, 99));
  }

  private static double at(double[] sorted, int percent) {
    return sorted.length == 0
        ? 0
        : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }
}
