package io.shuchengperf.starting;

import io.shuchengperf.machine.Machine;
import io.shuchengperf.pages.Goal;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The published page, in Markdown. */
final class StartPage {

  private static final Goal SECONDS = Goal.atMost(3);
  private static final Goal TIMES = Goal.atMost(0.5);
  private static final Goal WARM = Goal.atMost(15);

  private StartPage() {}

  /**
   * @param date of the measurement
   */
  static String of(Starts starts, StartSettings settings, Machine machine, String date) {
    double seconds = starts.installed(Start::seconds);
    double times = starts.times(Start::seconds);
    double warm = starts.installed(start -> start.rise().seconds());
    StringBuilder page = new StringBuilder();
    page.append(
        String.format(
            Locale.ROOT,
            """
        # How long a start takes

        Made by `./mvnw -pl perf -Pstart` ([the laboratory](../laboratory.md)) on %s; run it and this page is written again. Verdicts on goals are computed.

        The installed form (`java -jar shucheng.jar install DIR`, then `DIR/bin/shucheng`) and the one binary (`java -jar shucheng.jar`, without any flags), in turns on the same folder with the demo's books, its embedded PostgreSQL started along; %d starts of each, of which the medians are told. **The first answer** is the 200 to a look at a book, asked for again and again from the command on. **CPU-seconds** are what the shop's process and its PostgreSQL had spent by then. From the first answer on 64 visitors look at books, those more often that are popular, for %d s, as fast as they are answered, played by one thread on the same machine; **warm** is the end of the first second whose rate was at least 90%% of the peak, which is the best mean of %d seconds in a row.

        | | `java -jar` | installed | times |
        | --- | ---: | ---: | ---: |
        """,
            date,
            settings.rounds(),
            settings.seconds(),
            Rise.WIDTH));
    row(
        page,
        "**the first answer**, s",
        "%.2f",
        starts,
        Start::seconds,
        ", " + SECONDS.verdict(seconds),
        ", " + TIMES.verdict(times));
    row(page, "CPU-seconds until then", "%.1f", starts, Start::processorSeconds, "", "");
    row(page, "– of the shop", "%.1f", starts, Start::shopSeconds, "", "");
    row(page, "– of PostgreSQL", "%.1f", starts, Start::databaseSeconds, "", "");
    row(
        page,
        "**warm**, s behind the first request",
        "%.0f",
        starts,
        start -> start.rise().seconds(),
        ", " + WARM.verdict(warm),
        "");
    row(
        page,
        "answers in the first second",
        "%,.0f",
        starts,
        start -> start.rise().rates().getFirst(),
        "",
        "");
    row(page, "peak, answers a second", "%,.0f", starts, start -> start.rise().peak(), "", "");
    page.append(
        """

        ![answers in each second behind the first answer](start.svg)

        """);
    page.append(machine.inWords()).append(". Visitors, shop and PostgreSQL share it.\n");
    return page.toString();
  }

  private static void row(
      StringBuilder page,
      String head,
      String form,
      Starts starts,
      ToDoubleFunction<Start> figure,
      String ofInstalled,
      String ofTimes) {
    page.append(
        String.format(
            Locale.ROOT,
            "| %s | " + form + " | " + form + "%s | %.2f%s |\n",
            head,
            starts.plain(figure),
            starts.installed(figure),
            ofInstalled,
            starts.times(figure),
            ofTimes));
  }
}
