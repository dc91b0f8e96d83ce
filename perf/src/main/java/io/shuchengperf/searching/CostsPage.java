package io.shuchengperf.searching;

import io.shuchengperf.machine.Machine;
import java.util.Locale;

/** The published page, in Markdown. */
final class CostsPage {

  private CostsPage() {}

  /**
   * @param date of the measurement
   */
  static String of(Costs costs, Machine machine, String date) {
    return """
        # What a search costs

        Made by `./mvnw -pl perf -Psearches` ([the laboratory](../laboratory.md)) on %s; run it and this page is written again. Microseconds of processor time, which neighbours on the machine disturb less than times and rates, but do disturb.

        %,d generated books, one in five Chinese, beside the demo's. One client asks one question after the other; every question is two words of a title, or two characters of a Chinese one, and answered with twenty hits, marks, works grouped, and three facets.

        | over HTTP | questions | found on average | the shop's CPU, µs |
        | --- | ---: | ---: | ---: |
        %s%s%s%s
        PostgreSQL answers the same questions from the same rows (`tsvector` with a GIN index, `pg_trgm` for Chinese, twenty titles with marks, the total, two facets) with **%,.0f µs** of its own CPU each, without a shop before it: %.1f times what the shop takes, HTTP and JSON included.

        %s; %s, %d processors, %d MiB; %s.
        """
        .formatted(
            date,
            costs.books(),
            row("a search that was not asked for before", costs.search()),
            row("the same again, kept", costs.kept()),
            row("a suggestion that was not asked for before", costs.suggestion()),
            row("a look at a book, to compare with", costs.look()),
            costs.fullText(),
            costs.fullText() / costs.search().microseconds(),
            machine.system(),
            machine.processor(),
            machine.processors(),
            machine.memoryMiB(),
            machine.java());
  }

  private static String row(String what, Asking.Cost cost) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %,.1f | %,.0f |%n",
        what,
        cost.questions(),
        cost.found(),
        cost.microseconds());
  }
}
