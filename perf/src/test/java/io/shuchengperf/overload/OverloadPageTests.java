package io.shuchengperf.overload;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuchengperf.machine.Machine;
import io.shuchengperf.machine.Processors;
import io.shuchengperf.overload.AtGates.Gate;
import io.shuchengperf.traffic.Kind;
import io.shuchengperf.traffic.Second;
import io.shuchengperf.traffic.Second.Count;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverloadPageTests {

  private static final Second NORMAL = second(new Count(95, 100, 0, 0), Count.NONE);
  private static final Second SLOW = second(new Count(94, 100, 0, 0), Count.NONE);
  private static final Second FAILING = second(new Count(97, 98, 0, 2), Count.NONE);

  private static final AtGates GATES = new AtGates(new Gate(990, 10), new Gate(300, 700));

  @Test
  void goalsAreJudgedByTheFigures() {
    Second shedding = second(new Count(60, 60, 90, 0), new Count(30, 30, 10, 10));
    String page = page(course(shedding, NORMAL));

    assertThat(row(page, "of the capacity")).endsWith("| 90.0, goal at least 90: **met** |");
    assertThat(row(page, "checkout")).endsWith("| 20.0, goal at most 60: **met** |");
    assertThat(row(page, "until it is normal")).endsWith("| 0, goal at most 30: **met** |");
    assertThat(row(page, "POST /api/v1/orders"))
        .isEqualTo("| `POST /api/v1/orders` | 500 | 60.0 | 60.0 | 20.0 | 20.0 |");
  }

  @Test
  void ordersThatAreShedBeforeSearchesMissTheGoal() {
    Second shedding = second(new Count(60, 60, 40, 0), new Count(29, 29, 21, 0));
    String page = page(course(shedding, NORMAL));

    assertThat(row(page, "of the capacity")).endsWith("| 89.0, goal at least 90: **not met** |");
    assertThat(row(page, "checkout")).endsWith("| 42.0, goal at most 40: **not met** |");
  }

  @Test
  void whatTheGatesDidIsToldBesideWhatClientsSaw() {
    String page = page(course(FAILING, NORMAL));

    assertThat(row(page, "buyers")).isEqualTo("| buyers | 990 | 10 | 1.0 |");
    assertThat(row(page, "everybody else")).endsWith("| 300 | 700 | 70.0 |");
    assertThat(GATES.since(GATES).checkouts().turnedAwayOfHundred()).isZero();
  }

  @Test
  void whoShedsNothingIsToldSo() {
    assertThat(row(page(course(FAILING, NORMAL)), "checkout")).contains("nothing was shed");
  }

  @Test
  void fiveSecondsInARowAreToBeNormal() {
    assertThat(after(NORMAL, NORMAL, NORMAL, NORMAL, NORMAL)).isZero();
    assertThat(after(SLOW, NORMAL, FAILING, NORMAL, NORMAL, NORMAL, NORMAL, NORMAL)).isEqualTo(3);
    assertThat(after(NORMAL, NORMAL, NORMAL, NORMAL, SLOW)).isNaN();
    assertThat(row(page(course(FAILING, SLOW)), "until it is normal"))
        .endsWith("| never seen, goal at most 30: **not met** |");
  }

  @Test
  void theLowestTenSecondsAreInARow() {
    Second none = second(Count.NONE, Count.NONE);
    List<Second> load =
        Stream.concat(
                Collections.nCopies(15, NORMAL).stream(), Collections.nCopies(5, none).stream())
            .toList();

    assertThat(new Course(100, 200, load, List.of(NORMAL), GATES, 1, 0).lowest()).isEqualTo(50);
  }

  @Test
  void aClientThatWasLateIsTold() {
    Course course = new Course(100, 200, List.of(FAILING), List.of(NORMAL), GATES, 51, 0);
    String late = page(course);
    assertThat(course.clientKeptUp()).isFalse();
    assertThat(course(FAILING, NORMAL).clientKeptUp()).isTrue();

    assertThat(late).contains("late by 51 ms at most (goal at most 50: **not met**;");
    assertThat(page(course(FAILING, NORMAL))).contains("3 ms at most (goal at most 50: **met**;");
  }

  @Test
  void aPlotGoesWithIt(@TempDir Path folder) throws IOException {
    OverloadPlot.write(course(FAILING, NORMAL), folder.resolve("overload"));

    assertThat(Files.readString(folder.resolve("overload.svg"))).contains("<svg");
  }

  private static double after(Second... seconds) {
    return new Course(100, 200, List.of(NORMAL), List.of(seconds), GATES, 1, 0)
        .secondsUntilNormal();
  }

  /** Ten seconds of load, and ten behind it. */
  private static Course course(Second load, Second after) {
    return new Course(
        100, 200, Collections.nCopies(10, load), Collections.nCopies(10, after), GATES, 3, 0.1);
  }

  private static Second second(Count searches, Count orders) {
    return new Second(Map.of(Kind.SEARCH, searches, Kind.ORDER, orders));
  }

  private static String page(Course course) {
    return OverloadPage.of(
        course,
        OverloadSettings.of(new Properties()),
        new Processors("0", "1"),
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
