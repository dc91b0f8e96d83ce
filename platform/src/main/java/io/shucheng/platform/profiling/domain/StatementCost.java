package io.shucheng.platform.profiling.domain;

import java.time.Duration;

/**
 * What a statement of the shop has cost the database since its figures were begun.
 *
 * @param text with placeholders instead of values, whatever they were
 * @param calls how often it was run
 * @param total time of all its runs, planning aside
 * @param longest its longest run
 * @param rows that all its runs gave or changed
 */
public record StatementCost(String text, long calls, Duration total, Duration longest, long rows) {

  /** Of one run. */
  public Duration mean() {
    return calls == 0 ? Duration.ZERO : total.dividedBy(calls);
  }
}
