package io.shuchengperf.starting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.shuchengperf.machine.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartPageTests {

  private static final List<Long> QUICK = List.of(90L, 100L, 100L, 100L, 100L, 100L);
  private static final List<Long> SLOW = List.of(1L, 100L, 100L, 100L, 100L, 100L);

  @Test
  void goalsAreJudgedByTheFigures() {
    String page = page(starts(6, 3));

    assertThat(row(page, "the first answer"))
        .isEqualTo(
            "| **the first answer**, s | 6.00 | 3.00, goal at most 3: **met** | 0.50, goal at most 0.5: **met** |");
    assertThat(row(page, "**warm**")).contains("| 2 | 1, goal at most 15: **met** |");
    assertThat(row(page(starts(6, 3.01)), "the first answer"))
        .contains("| 3.01, goal at most 3: **not met** | 0.50, goal at most 0.5: **not met** |");
  }

  @Test
  void roundsOfOneNumberAreCompared() {
    Starts starts =
        new Starts(
            List.of(start(4, SLOW), start(20, SLOW), start(6, SLOW)),
            List.of(start(2, QUICK), start(10, QUICK), start(3, QUICK)));

    assertThat(starts.times(Start::seconds)).isEqualTo(0.5);
    assertThat(starts.installed(Start::seconds)).isEqualTo(3);
    assertThat(starts.plain(Start::processorSeconds)).isEqualTo(9);
  }

  @Test
  void aPlotGoesWithIt(@TempDir Path folder) throws IOException {
    StartPlot.write(starts(6, 3), folder.resolve("start"));

    assertThat(Files.readString(folder.resolve("start.svg"))).contains("<svg");
  }

  @Test
  void whatMeasuresNothingIsRefused() {
    assertThat(StartSettings.of(new Properties())).isEqualTo(new StartSettings(5, 40));
    assertThatIllegalArgumentException().isThrownBy(() -> new StartSettings(0, 40));
    assertThatIllegalArgumentException().isThrownBy(() -> new StartSettings(1, 4));
  }

  private static Starts starts(double plain, double installed) {
    return new Starts(List.of(start(plain, SLOW)), List.of(start(installed, QUICK)));
  }

  private static Start start(double seconds, List<Long> rates) {
    return new Start(seconds, 8, 1, new Rise(rates));
  }

  private static String page(Starts starts) {
    return StartPage.of(
        starts,
        new StartSettings(1, 6),
        new Machine("Linux", "a processor", 2, 1, "Java"),
        "2026-11-30");
  }

  private static String row(String page, String with) {
    return page.lines()
        .filter(line -> line.startsWith("|") && line.contains(with))
        .findFirst()
        .orElseThrow();
  }
}
