package io.shuchengperf.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuchengperf.machine.Machine;
import io.shuchengperf.machine.ProcessorTime;
import io.shuchengperf.traffic.Kind;
import io.shuchengperf.traffic.Played;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MixPageTests {

  private static final long MEBIBYTE = 1 << 20;

  @Test
  void goalsAreJudgedByTheFigures() {
    String page = page(measured(10_000, 7.0, 5.0), measured(100_000, 7.1, 4.9));

    assertThat(row(page, "**the mix**"))
        .endsWith("| 7.0, goal at most 7: **met** | 7.1, goal at most 7: **not met** |");
    assertThat(row(page, "times the baseline's"))
        .endsWith("| 5.0, goal at least 5: **met** | 4.9, goal at least 5: **not met** |");
    assertThat(row(page, "**orders alone**"))
        .endsWith("| 7.0, goal at most 25: **met** | 7.1, goal at most 25: **met** |");
    assertThat(row(page, "memory")).contains("| 450, goal at most 450: **met** |");
  }

  @Test
  void whatIsKeptIsJudgedWhereTheGoalIsFor() {
    String page = page(measured(10_000, 7, 5), measured(100_000, 7, 5));

    assertThat(row(page, "without PostgreSQL"))
        .endsWith("| 99.50, goal at least 99.5: **met** | 99.50 |");
  }

  @Test
  void oneFailureIsTooMany() {
    assertThat(row(page(measured(10_000, 7, 5)), "requests that failed"))
        .endsWith("| 0, goal at most 0: **met**; baseline 3 |");
  }

  @Test
  void whatTheShopDoesNotTellIsNotGuessedAt() {
    Round silent = round(10, 1, 0, OptionalDouble.empty(), OptionalLong.empty());
    Paired rounds = new Paired(List.of(silent), List.of(silent));
    String page = page(new Measured(10_000, 20_000, "-Xmx1g", rounds, rounds));

    assertThat(row(page, "without PostgreSQL")).endsWith("| not told |");
    assertThat(row(page, "memory")).endsWith("| not told |");
  }

  @Test
  void aPlotGoesWithIt(@TempDir Path folder) throws IOException {
    MixPlot.write(List.of(measured(10_000, 7, 5)), folder.resolve("mix"));

    assertThat(Files.readString(folder.resolve("mix.svg"))).contains("<svg");
  }

  private static String page(Measured... measured) {
    return MixPage.of(
        List.of(measured),
        MixSettings.of(new Properties()),
        new Machine("Linux", "a processor", 2, 1, "Java"),
        "2026-11-30");
  }

  private static String row(String page, String with) {
    return page.lines()
        .filter(line -> line.startsWith("|") && line.contains(with))
        .findFirst()
        .orElseThrow();
  }

  /** One round, in which the baseline is so many times slower. */
  private static Measured measured(int books, double cost, double times) {
    OptionalDouble loaded = OptionalDouble.of(15);
    Round tuned = round(cost, 1, 0, loaded, OptionalLong.of(450 * MEBIBYTE));
    Round baseline = round(30, times, 3, loaded, OptionalLong.of(900 * MEBIBYTE));
    Paired rounds = new Paired(List.of(tuned), List.of(baseline));
    return new Measured(books, 20_000, "-Xmx1g", rounds, rounds);
  }

  /** 10,000 answers. */
  private static Round round(
      double cost, double seconds, long failed, OptionalDouble loaded, OptionalLong resident) {
    Played played =
        new Played(
            seconds,
            Map.of(
                Kind.SEARCH, new Played.Row(5_000, 1, 5),
                Kind.LOOK, new Played.Row(3_000, 1, 4),
                Kind.ORDER, new Played.Row(2_000, 2, 9)),
            List.of(),
            failed == 0 ? Map.of() : Map.of("order 504", failed));
    ProcessorTime spent = new ProcessorTime(cost / 20, cost / 20, 0, cost / 10 + 1);
    return new Round(played, spent, seconds, loaded, resident);
  }
}
