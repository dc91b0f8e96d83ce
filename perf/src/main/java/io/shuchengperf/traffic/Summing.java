package io.shuchengperf.traffic;

import io.shuchengperf.machine.Machine;
import io.shuchengperf.machine.ProcessorTime;
import io.shuchengperf.machine.ShopProcesses;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes figures of what was tallied. */
final class Summing {

  private final TrafficSettings settings;
  private final Wares wares;
  private final ShopProcesses processes;

  Summing(TrafficSettings settings, Wares wares, ShopProcesses processes) {
    this.settings = settings;
    this.wares = wares;
    this.processes = processes;
  }

  TrafficSummary sum(Tally tally, Measurement measurement) {
    double seconds = measurement.length().toMillis() / 1000.0;
    List<TrafficSummary.Row> rows = new ArrayList<>();
    long mixed = 0;
    long all = 0;
    long failed = 0;
    for (Kind kind : Kind.values()) {
      TrafficSummary.Row row = row(kind, tally, seconds);
      if (row.answered() + row.failed() > 0) {
        rows.add(row);
      }
      mixed += kind.inTheMix() ? row.answered() : 0;
      all += kind.isRequest() ? row.answered() + row.failed() : 0;
      failed += row.failed();
    }
    return new TrafficSummary(
        measurement.startedAt(),
        settings.url().toString(),
        settings.mix().toString(),
        settings.users(),
        settings.seed(),
        settings.thinkAfterSearch().toMillis() / 1000.0,
        settings.thinkAfterLook().toMillis() / 1000.0,
        wares.books().size(),
        wares.terms().size(),
        seconds,
        rows,
        seconds == 0 ? 0 : mixed / seconds,
        tally.outOfStockCount(),
        all == 0 ? 0 : (double) failed / all,
        processor(measurement.spent(), mixed),
        Machine.here());
  }

  private static TrafficSummary.Row row(Kind kind, Tally tally, double seconds) {
    Durations durations = tally.durations(kind);
    long answered = durations.count();
    return new TrafficSummary.Row(
        kind.label(),
        answered,
        tally.failures(kind),
        seconds == 0 ? 0 : answered / seconds,
        durations.percentile(50),
        durations.percentile(95),
        durations.percentile(99),
        durations.percentile(100),
        kind.target());
  }

  private TrafficSummary.@Nullable Processor processor(ProcessorTime spent, long mixed) {
    return processes.found()
        ? new TrafficSummary.Processor(
            spent.shop(),
            processes.databaseFound() ? spent.database() : null,
            spent.generator(),
            spent.others(),
            mixed == 0 ? 0 : (spent.shop() + spent.database()) * 100_000 / mixed)
        : null;
  }
}
