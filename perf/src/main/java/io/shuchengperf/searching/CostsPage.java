package io.shuchengperf.searching;

import io.shuchengperf.machine.Machine;
import io.shuchengperf.pages.Goal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The published page, in Markdown. */
final class CostsPage {

  private static final Goal NARROW = Goal.atMost(400);
  private static final Goal SUGGESTION = Goal.atMost(200);
  private static final Goal GROWTH = Goal.atMost(3);
  private static final Goal TIMES = Goal.atLeast(20);
  private static final Goal INDEXING = Goal.atLeast(8_000);
  private static final Goal NONE = Goal.atMost(0);
  private static final Goal OPENING = Goal.atMost(1);

  /** Two measurements of one thing differ by as much. */
  private static final double NOISE = 0.1;

  /** What goals of one size are for. */
  private static final int SIZE = 100_000;

  private final List<Costs> measured;
  private final StringBuilder page = new StringBuilder();

  private CostsPage(List<Costs> measured) {
    this.measured = measured;
  }

  /**
   * @param measured at least one size
   * @param date of the measurement
   */
  static String of(List<Costs> measured, SearchSettings settings, Machine machine, String date) {
    return new CostsPage(measured).write(settings, machine, date);
  }

  private String write(SearchSettings settings, Machine machine, String date) {
    page.append(
        String.format(
            Locale.ROOT,
            """
        # What a search costs

        Made by `./mvnw -pl perf -Psearches -Dsearches.books=%s` ([the laboratory](../laboratory.md)) on %s; run it and this page is written again. Verdicts on goals are computed.

        Generated books beside the demo's: one in five Chinese, one in eight another edition of a work. Asked over HTTP, %d connections at a time, by a client on the same machine. Every search is answered with twenty hits, marks, works grouped, and facets. **CPU** is what the shop's process spent for each question, user and system, garbage collection and compiling included: the median of %d windows. **P95** is what 95 of 100 waited at most, the client's own part and the queue for two processors included. Neighbours on the machine disturb CPU less than times, but do disturb.

        """,
            settings.sizes().stream().map(String::valueOf).collect(Collectors.joining(",")),
            date,
            settings.connections(),
            Asking.WINDOWS));
    row("| ", costs -> whole(costs.books()) + " books");
    page.append("| --- |").append(" ---: |".repeat(measured.size())).append('\n');
    questions();
    memoryAndIndex();
    page.append(
        """

        ![microseconds of CPU for each kind of question](search-costs.svg)

        """);
    notes();
    page.append(machine.inWords()).append(".\n");
    return page.toString();
  }

  private void questions() {
    for (Kind kind : Kind.values()) {
      boolean fresh = kind != Kind.KEPT && kind != Kind.LOOK;
      row(
          "| **%s**%s, CPU µs ".formatted(kind.words(), fresh ? ", not asked before" : ""),
          costs -> microseconds(kind, costs));
      if (kind.isNarrow() && measured.size() > 1) {
        row(
            "| – times that of " + whole(measured.getFirst().books()) + " books ",
            costs -> growth(kind, costs));
      }
      row("| – P95, ms ", costs -> cost(kind, costs, cost -> decimals(1, cost.p95())));
      row("| – questions ", costs -> cost(kind, costs, cost -> whole(cost.questions())));
      if (kind.isNarrow()) {
        row(
            "| – books that match, on average ",
            costs -> whole(costs.matches().getOrDefault(kind, Double.NaN)));
      }
      if (measured.stream().anyMatch(costs -> costs.fullText().containsKey(kind))) {
        row("| – PostgreSQL's CPU, µs ", costs -> fullText(kind, costs));
        row("| – times the shop's ", costs -> times(kind, costs));
      }
    }
  }

  private void memoryAndIndex() {
    row(
        "| **memory** of the shop's process behind the questions, MiB ",
        costs ->
            costs.residentBytes().isPresent()
                ? whole((double) (costs.residentBytes().getAsLong() >> 20))
                : "not told");
    row(
        "| **indexing** all anew, books a second of CPU ",
        costs ->
            judged(
                whole(costs.indexing().perProcessorSecond()),
                INDEXING,
                costs.indexing().perProcessorSecond()));
    row(
        "| – books a second ",
        costs ->
            whole(costs.indexing().perSecond())
                + (costs.indexing().whole() ? "; the shop's start is within both" : ""));
    row(
        "| – books that were found before and then not ",
        costs ->
            judged(
                whole((double) costs.indexing().missing()),
                NONE,
                (double) costs.indexing().missing()));
    row("| **opening** the index, s ", CostsPage::opening);
  }

  private static String microseconds(Kind kind, Costs costs) {
    double cost = costs.microseconds(kind);
    Goal goal = goal(kind, costs);
    return goal == null ? whole(cost) : judged(whole(cost), goal, cost);
  }

  private static @Nullable Goal goal(Kind kind, Costs costs) {
    return switch (kind) {
      case WORDS, CHARACTERS -> costs.books() <= SIZE ? NARROW : null;
      case SUGGESTION -> SUGGESTION;
      case KEPT -> new Goal(costs.microseconds(Kind.LOOK), true, NOISE);
      case ANY, FREQUENT, EVERYTHING, LOOK -> null;
    };
  }

  private String growth(Kind kind, Costs costs) {
    double times = costs.microseconds(kind) / measured.getFirst().microseconds(kind);
    return costs.books() > SIZE ? judged(decimals(1, times), GROWTH, times) : decimals(1, times);
  }

  private static String fullText(Kind kind, Costs costs) {
    FullText.Cost cost = costs.fullText().get(kind);
    return cost == null
        ? "not asked"
        : whole(cost.microseconds()) + " (" + whole(cost.questions()) + " questions)";
  }

  private static String times(Kind kind, Costs costs) {
    double times = costs.timesTheShop(kind);
    return Double.isNaN(times) ? "" : judged(decimals(1, times), TIMES, times);
  }

  private static String opening(Costs costs) {
    if (costs.openingSeconds().isEmpty()) {
      return "not told";
    }
    double seconds = costs.openingSeconds().getAsDouble();
    return costs.books() <= SIZE
        ? judged(decimals(2, seconds), OPENING, seconds)
        : decimals(2, seconds);
  }

  private static String cost(Kind kind, Costs costs, Function<Asking.Cost, String> told) {
    Asking.Cost cost = costs.shop().get(kind);
    return cost == null ? "not asked" : told.apply(cost);
  }

  private static String judged(String told, Goal goal, double figure) {
    return told + ", " + goal.verdict(figure);
  }

  private void notes() {
    page.append(
        """
        Two words and two characters are those that 1 to 1,000 books have, each of which was asked for once before with another grouping and length, which is another answer. Warm-up questions are others than the measured ones.

        PostgreSQL answers from a table of the same rows in the shop's own server: `tsvector` with a GIN index; `pg_trgm` for Chinese, whose two characters make no trigram, so that it reads the table. Twenty titles with marks, the total, two facets; for suggestions ten titles of books of which a word begins so (in Chinese, that have the characters). Its CPU is that of all its processes without a shop before it, for as many of the same questions as some minute allows. It groups no editions.

        The index was made anew from the database by a shop that was just started, from where a fifth of the books was in until all were; PostgreSQL's part is not in it.

        """);
    for (Costs costs : measured) {
      WarmUp.Ended warmUp = costs.warmUp();
      page.append(
          String.format(
              Locale.ROOT,
              "%,d books: a heap of at most %d GB; warmed up for %d s with %,d questions, %s; while it was asked, everything else on the machine kept %.2f processors busy.\n\n",
              costs.books(),
              costs.gigabytes(),
              warmUp.seconds(),
              warmUp.questions(),
              warmUp.alike()
                  ? "the last two windows of which cost the same within 5%"
                  : "and not level even then",
              costs.others()));
    }
  }

  private void row(String head, Function<Costs, String> cell) {
    page.append(head).append("|");
    measured.forEach(costs -> page.append(' ').append(cell.apply(costs)).append(" |"));
    page.append('\n');
  }

  private static String whole(double figure) {
    return String.format(Locale.ROOT, "%,.0f", figure);
  }

  private static String decimals(int places, double figure) {
    return BigDecimal.valueOf(figure).setScale(places, RoundingMode.HALF_UP).toPlainString();
  }
}
