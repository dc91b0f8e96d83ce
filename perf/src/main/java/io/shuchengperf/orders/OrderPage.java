package io.shuchengperf.orders;

import io.shuchengperf.machine.Machine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The published page, in Markdown. */
final class OrderPage {

  private OrderPage() {}

  /**
   * @param postgres how PostgreSQL was set
   * @param date of the measurement
   * @param note what a reader of these figures should know; may be empty
   */
  static String of(
      PlacingOutput output,
      List<HotTitle.Seen> hot,
      Machine machine,
      Map<String, String> postgres,
      String date,
      String note) {
    StringBuilder page =
        new StringBuilder(
            """
            # What an order costs

            Made by `./mvnw -pl ordering,perf -am -Porders,measure` ([the laboratory](../laboratory.md)) on %s; run it and this page is written again. Rates depend on the machine and its neighbours; trust the CPU-seconds.
            %s
            ## In groups and one by one

            The use case without HTTP: two lines an order and an idempotency key, 20,000 titles as popular as Zipf's law with exponent 0.99 has it, durable commits, both ways and the yardstick by turns on one server. Medians of the rounds. CPU-seconds are the shop's and PostgreSQL's together, for 100,000 orders. The yardstick is `pgbench -N`, which updates one row, reads it and inserts another in a transaction; its CPU-seconds are PostgreSQL's alone, for 100,000 transactions.

            | callers | in groups | | one by one | | times the rate | part of the CPU | pgbench -N | | in groups to pgbench |
            | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            | | orders/s | CPU-s | orders/s | CPU-s | | | transactions/s | CPU-s | times the rate |
            """
                .formatted(date, note.isBlank() ? "" : "\n" + note.strip() + "\n"));
    for (Placing grouped : output.medians("groups")) {
      int callers = grouped.callers();
      page.append(
          row(grouped, output.median("singly", callers), output.median("pgbench", callers)));
    }
    page.append(
        """

        ![orders a second](orders-rates.svg)

        ![CPU-seconds for 100,000 orders](orders-costs.svg)

        ## One title that everybody wants

        Over HTTP: 48 clients order as fast as they can, 10,000 orders in all, and eight others order other books meanwhile. Where the crowd wants one title, its 1,000 copies are sold and 9,000 orders refused; where it wants 99 titles, nobody is refused. The two take turns, since a shop gets warmer; what the hot row does to the others is the difference between lines that follow each other, as far as refusals cost what orders do.

        | beside the others | their orders/s | P50 ms | P95 ms | P99 ms | failed | the crowd: placed | refused | failed | copies left |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        """);
    hot.forEach(seen -> page.append(row(seen)));
    page.append(
        String.format(
            Locale.ROOT,
            """

            ## On what

            %s. Load generator, shop and PostgreSQL share it.

            PostgreSQL was set so, and otherwise as it comes: %s.
            """,
            machine.inWords(),
            postgres.entrySet().stream()
                .map(each -> "`" + each.getKey() + "=" + each.getValue() + "`")
                .collect(Collectors.joining(", "))));
    return page.toString();
  }

  private static String row(Placing grouped, Placing singly, Placing yardstick) {
    return String.format(
        Locale.ROOT,
        "| %d | %,.0f | %.1f | %,.0f | %.1f | %.1f | 1/%.1f | %,.0f | %.1f | %.2f |%n",
        grouped.callers(),
        grouped.perSecond(),
        grouped.together(),
        singly.perSecond(),
        singly.together(),
        grouped.perSecond() / singly.perSecond(),
        singly.together() / grouped.together(),
        yardstick.perSecond(),
        yardstick.together(),
        grouped.perSecond() / yardstick.perSecond());
  }

  private static String row(HotTitle.Seen seen) {
    Waiting others = seen.others();
    Waiting crowd = seen.crowd();
    return String.format(
        Locale.ROOT,
        "| %s | %,.0f | %.1f | %.1f | %.1f | %d | %s | %d |%n",
        seen.situation(),
        others.perSecond(),
        others.p50(),
        others.p95(),
        others.p99(),
        others.failed(),
        crowd == null
            ? "| |"
            : String.format(
                Locale.ROOT, "%,d | %,d | %d", crowd.placed(), crowd.refused(), crowd.failed()),
        seen.left());
  }
}
