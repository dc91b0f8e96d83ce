package io.shuchengperf.faults;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a fault did to orders, and what it left.
 *
 * @param atOncePercent of the orders that were wanted, placed with the first try
 * @param atLastPercent placed in the end, by honest retries with the same key
 * @param p50 milliseconds until an order was placed, retries included
 * @param riskAsked how often the risk service was called
 * @param refusals answers that were no order, by what they said
 */
record FaultReport(
    String fault,
    long wanted,
    double atOncePercent,
    double atLastPercent,
    long p50,
    long p99,
    long longest,
    Map<String, Long> refusals,
    Held before,
    Held after,
    boolean leaked,
    long riskAsked) {

  /** As the issue promises. */
  private static final double LEAST_PERCENT = 99.99;

  static FaultReport of(Fault fault, OrderTally tally, Held before, Held after, long riskAsked) {
    return new FaultReport(
        fault.words(),
        tally.wanted(),
        tally.atOncePercent(),
        tally.atLastPercent(),
        tally.millis(50),
        tally.millis(99),
        tally.millis(100),
        tally.refusals(),
        before,
        after,
        after.leakedSince(before),
        riskAsked);
  }

  /** A shop that never asked the risk service has proven nothing about it. */
  boolean keepsItsPromise() {
    return wanted > 0 && riskAsked > 0 && atLastPercent >= LEAST_PERCENT && !leaked;
  }

  static String heading() {
    return String.format(
        Locale.ROOT,
        "%-46s %7s %9s %9s %7s %7s %7s  %s",
        "fault",
        "orders",
        "at once %",
        "at last %",
        "P50 ms",
        "P99 ms",
        "max ms",
        "leaks");
  }

  List<String> lines() {
    return List.of(
        String.format(
            Locale.ROOT,
            "%-46s %7d %9.3f %9.3f %7d %7d %7d  %s",
            fault,
            wanted,
            atOncePercent,
            atLastPercent,
            p50,
            p99,
            longest,
            leaked ? "yes" : "none"),
        "    held before: " + before,
        "    held after:  " + after,
        "    answers that were no order: %s; the risk service was asked %d times"
            .formatted(refusals, riskAsked));
  }
}
