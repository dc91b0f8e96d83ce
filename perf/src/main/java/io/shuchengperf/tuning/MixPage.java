package io.shuchengperf.tuning;

import io.shuchengperf.machine.Machine;
import io.shuchengperf.pages.Goal;
import io.shuchengperf.traffic.Kind;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The published page, in Markdown. */
final class MixPage {

  private static final Goal COST = Goal.atMost(7);
  private static final Goal ORDER_COST = Goal.atMost(25);
  private static final Goal TIMES = Goal.atLeast(5);
  private static final Goal KEPT = Goal.atLeast(99.5);
  private static final Goal RESIDENT = Goal.atMost(450);
  private static final Goal NONE = Goal.atMost(0);

  /** The sizes that some goals are for. */
  private static final int SMALL = 10_000;

  private static final int MEDIUM = 100_000;

  private final List<Measured> measured;
  private final StringBuilder page = new StringBuilder();

  private MixPage(List<Measured> measured) {
    this.measured = measured;
  }

  /**
   * @param measured at least one size
   * @param date of the measurement
   */
  static String of(List<Measured> measured, MixSettings settings, Machine machine, String date) {
    return new MixPage(measured).write(settings, machine, date);
  }

  private String write(MixSettings settings, Machine machine, String date) {
    page.append(
        String.format(
            Locale.ROOT,
            """
        # The mix, tuned and as baseline

        Made by `./mvnw -pl perf -Pmix -Dmix.books=%s` ([the laboratory](../laboratory.md)) on %s; run it and this page is written again. Verdicts on goals are computed.

        Two shops with the same catalog, generated books beside the demo's: one as it comes, and as **baseline** one with every optimization off that has a switch: orders committed one by one, no answers before the servlets, no kept answers about books or of searches. Five of ten requests are searches, three look at a book by the API, two order 1.5 lines with a token that was fetched before and an `Idempotency-Key`; what is wanted follows Zipf's law. %d visitors, each on a connection, as fast as they are answered, played by one thread on the same machine. The forms were asked in turns, %d rounds of %d s for the mix and of %d s for orders alone, after %d s of the mix each, and longer where two windows of 10 s did not cost the same within 5%% yet; medians are told. **CPU-seconds** are what the shop's process and all of its PostgreSQL spent, user and system, until every event of the round had been heard. Nobody pays, and nothing expires meanwhile.

        """,
            settings.sizes().stream().map(String::valueOf).collect(Collectors.joining(",")),
            date,
            settings.connections(),
            settings.rounds(),
            settings.round().toSeconds(),
            settings.orders().toSeconds(),
            settings.warmUp().toSeconds()));
    row("| ", of -> whole(of.books()) + " books");
    page.append("| --- |").append(" ---: |".repeat(measured.size())).append('\n');
    mix();
    orders();
    page.append(
        """

        ![CPU-seconds for 100,000 requests](mix.svg)

        Looks without PostgreSQL: the shop's metric `cache_puts_total{cache="book-answers"}` counts how often an answer about a book was made anew, from PostgreSQL, while somebody waited for it. Its increase in a round is divided by the looks that were answered in it; the rest was answered from memory. An answer that is five minutes old is shown once more while it is read again, which nobody waits for and the metric does not count.

        """);
    for (Measured of : measured) {
      page.append(
          String.format(
              Locale.ROOT,
              "%,d books: visitors wanted the %,d most popular of all; JVM `%s`; everything else on the machine, the shop that was not asked included, kept %.2f processors busy.\n\n",
              of.books(),
              of.wanted(),
              of.flags(),
              of.mix().median(Form.TUNED, Round::others)));
    }
    page.append(machine.inWords()).append(". Visitors, shops and PostgreSQL share it.\n");
    return page.toString();
  }

  private void mix() {
    row(
        "| **the mix**, CPU-seconds for 100,000 requests ",
        of -> judged(decimals(cost(of)), COST, cost(of)));
    row("| – of the shop ", of -> decimals(of.mix().median(Form.TUNED, Round::shopCost)));
    row("| – of PostgreSQL ", of -> decimals(of.mix().median(Form.TUNED, Round::databaseCost)));
    row("| – baseline ", of -> decimals(of.mix().median(Form.BASELINE, Round::cost)));
    row("| **requests a second** ", of -> whole(perSecond(of.mix(), Form.TUNED)));
    row("| – baseline ", of -> whole(perSecond(of.mix(), Form.BASELINE)));
    row("| – times the baseline's ", of -> times(of.mix()));
    for (Kind kind : List.of(Kind.SEARCH, Kind.LOOK, Kind.ORDER)) {
      row("| **P95**, %s, ms ".formatted(kind.label()), of -> p95(of, kind, Form.TUNED));
      row("| – baseline ", of -> p95(of, kind, Form.BASELINE));
    }
    row("| **looks answered without PostgreSQL**, of a hundred ", MixPage::kept);
    row("| **memory** of the shop's process under load, MiB ", MixPage::resident);
    row("| requests that failed ", of -> failed(of.mix()));
  }

  private void orders() {
    row(
        "| **orders alone**, CPU-seconds for 100,000 ",
        of ->
            judged(
                decimals(of.orders().median(Form.TUNED, Round::cost)),
                ORDER_COST,
                of.orders().median(Form.TUNED, Round::cost)));
    row("| – of the shop ", of -> decimals(of.orders().median(Form.TUNED, Round::shopCost)));
    row("| – of PostgreSQL ", of -> decimals(of.orders().median(Form.TUNED, Round::databaseCost)));
    row("| – baseline ", of -> decimals(of.orders().median(Form.BASELINE, Round::cost)));
    row("| **orders a second** ", of -> whole(perSecond(of.orders(), Form.TUNED)));
    row("| – baseline ", of -> whole(perSecond(of.orders(), Form.BASELINE)));
    row("| orders that failed ", of -> failed(of.orders()));
  }

  private static double cost(Measured of) {
    return of.mix().median(Form.TUNED, Round::cost);
  }

  private static double perSecond(Paired paired, Form form) {
    return paired.median(form, round -> round.played().perSecond());
  }

  private static String times(Paired paired) {
    double times = paired.times(round -> round.played().perSecond());
    return judged(decimals(times), TIMES, times);
  }

  private static String p95(Measured of, Kind kind, Form form) {
    return decimals(of.mix().median(form, round -> round.played().p95(kind)));
  }

  private static String kept(Measured of) {
    double share = of.mix().median(Form.TUNED, Round::kept);
    if (Double.isNaN(share)) {
      return "not told";
    }
    String told = String.format(Locale.ROOT, "%.2f", share);
    return of.books() <= SMALL ? judged(told, KEPT, share) : told;
  }

  private static String resident(Measured of) {
    if (of.mostResident().isEmpty()) {
      return "not told";
    }
    double mebibytes = of.mostResident().getAsLong() / (double) (1 << 20);
    return of.books() <= MEDIUM ? judged(whole(mebibytes), RESIDENT, mebibytes) : whole(mebibytes);
  }

  private static String failed(Paired paired) {
    double tuned = paired.failed(Form.TUNED);
    return judged(whole(tuned), NONE, tuned) + "; baseline " + whole(paired.failed(Form.BASELINE));
  }

  private static String judged(String told, Goal goal, double figure) {
    return told + ", " + goal.verdict(figure);
  }

  private void row(String head, Function<Measured, String> cell) {
    page.append(head).append("|");
    measured.forEach(of -> page.append(' ').append(cell.apply(of)).append(" |"));
    page.append('\n');
  }

  private static String whole(double figure) {
    return String.format(Locale.ROOT, "%,.0f", figure);
  }

  private static String decimals(double figure) {
    return String.format(Locale.ROOT, "%,.1f", figure);
  }
}
