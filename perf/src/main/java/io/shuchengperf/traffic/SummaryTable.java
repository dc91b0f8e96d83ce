package io.shuchengperf.traffic;

import java.util.Formatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A summary as a person reads it in a terminal. */
final class SummaryTable {

  private SummaryTable() {}

  static String of(TrafficSummary summary) {
    try (Formatter table = new Formatter(Locale.ROOT)) {
      table.format(
          "%s, mix %s, %d visitors, %.1f s, %d books%n",
          summary.url(), summary.mix(), summary.users(), summary.seconds(), summary.books());
      rows(summary, table);
      table.format(
          "%.1f requests of the mix a second; %.4f%% of all failed; %d orders met an empty shelf%n",
          summary.perSecond(), summary.failedShare() * 100, summary.outOfStock());
      processor(summary.processor(), table);
      table.format("%s%n", summary.machine());
      return table.toString();
    }
  }

  private static void rows(TrafficSummary summary, Formatter table) {
    table.format(
        "%-14s %10s %8s %10s %7s %7s %7s %7s %9s%n",
        "", "answered", "failed", "a second", "P50 ms", "P95 ms", "P99 ms", "max ms", "P95");
    for (TrafficSummary.Row row : summary.requests()) {
      table.format(
          "%-14s %10d %8d %10.1f %7d %7d %7d %7d %9s%n",
          row.kind(),
          row.answered(),
          row.failed(),
          row.perSecond(),
          row.p50(),
          row.p95(),
          row.p99(),
          row.max(),
          verdict(row));
    }
  }

  private static String verdict(TrafficSummary.Row row) {
    return row.target() == 0 ? "" : (row.p95() < row.target() ? "< " : "NOT < ") + row.target();
  }

  private static void processor(TrafficSummary.@Nullable Processor spent, Formatter table) {
    if (spent == null) {
      table.format(
          "The shop's processor time is unknown: its process is not on this machine, or hidden%n");
      return;
    }
    table.format("CPU-seconds: shop %.1f, PostgreSQL ", spent.shop());
    if (spent.database() == null) {
      table.format("unknown (elsewhere)");
    } else {
      table.format("%.1f", spent.database());
    }
    table.format(
        ", this generator %.1f, others %.1f; shop and PostgreSQL for 100,000 requests of the mix: %.1f%n",
        spent.generator(), spent.others(), spent.per100000());
  }
}
