package io.shuchengperf.tuning;

import io.shuchengperf.machine.ProcessorTime;
import io.shuchengperf.traffic.Kind;
import io.shuchengperf.traffic.Played;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What one form did in one round.
 *
 * @param played what the visitors got
 * @param spent processor time meanwhile, and until nothing was left to be done
 * @param seconds of that
 * @param loaded answers about books that were made anew meanwhile; empty where the shop does not
 *     tell
 * @param residentBytes of the shop's process, behind it
 */
record Round(
    Played played,
    ProcessorTime spent,
    double seconds,
    OptionalDouble loaded,
    OptionalLong residentBytes) {

  /** A hundred thousand, by which processor time is told. */
  private static final double MANY = 100_000;

  /** The shop's and its PostgreSQL's seconds for 100,000 requests. */
  double cost() {
    return shopCost() + databaseCost();
  }

  double shopCost() {
    return spent.shop() * MANY / played.answered();
  }

  double databaseCost() {
    return spent.database() * MANY / played.answered();
  }

  /** How many of a hundred looks were answered without PostgreSQL; NaN where nobody tells. */
  double kept() {
    return loaded.isEmpty()
        ? Double.NaN
        : 100 * (1 - loaded.getAsDouble() / played.answered(Kind.LOOK));
  }

  /** Processors that everything else on the machine kept busy. */
  double others() {
    return spent.others() / seconds;
  }
}
