package io.shuchengperf.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shuchengperf.machine.ProcessorTime;
import io.shuchengperf.machine.ShopProcesses;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SummaryTests {

  private final Tally tally = new Tally();

  @Test
  void writesRatesAndPercentilesPerKindOfRequest(@TempDir Path folder) throws IOException {
    answer(Kind.SEARCH, 50, 10);
    answer(Kind.LOOK, 30, 2);
    answer(Kind.ORDER, 20, 40);
    answer(Kind.TOKEN, 1, 5);
    tally.outOfStock();

    JsonNode json =
        new JsonMapper().readTree(new SummaryFile(folder.resolve("new")).write(summary()).toFile());

    assertThat(json.get("mix").asString()).isEqualTo("50/30/20");
    assertThat(json.get("seconds").asDouble()).isEqualTo(10);
    assertThat(json.get("perSecond").asDouble()).as("of the mix alone").isEqualTo(10);
    assertThat(json.get("outOfStock").asLong()).isEqualTo(1);
    assertThat(json.get("failedShare").asDouble()).isZero();
    assertThat(json.get("startedAt").asString()).isEqualTo("2026-11-22T10:00:00Z");
    JsonNode order = json.get("requests").get(2);
    assertThat(order.get("kind").asString()).isEqualTo("order");
    assertThat(order.get("answered").asLong()).isEqualTo(20);
    assertThat(order.get("perSecond").asDouble()).isEqualTo(2);
    assertThat(order.get("p95").asInt()).isEqualTo(40);
    assertThat(order.get("target").asInt()).isEqualTo(800);
    assertThat(json.get("requests").valueStream().map(row -> row.get("kind").asString()))
        .containsExactly("search", "look", "order", "token");
  }

  @Test
  void failuresAreCountedAgainstAllRequests() {
    answer(Kind.SEARCH, 99, 10);
    tally.failed(Kind.ORDER);

    TrafficSummary summary = summary();

    assertThat(summary.failedShare()).isCloseTo(0.01, within(1e-9));
    assertThat(summary.keepsItsPromises()).isFalse();
    assertThat(SummaryTable.of(summary)).contains("1.0000% of all failed");
  }

  @Test
  void aP95AtItsTargetIsNotBelowIt() {
    answer(Kind.SEARCH, 100, 300);
    assertThat(summary().keepsItsPromises()).isFalse();
    assertThat(SummaryTable.of(summary())).contains("NOT < 300");
  }

  @Test
  void answersInTimeKeepThePromises() {
    answer(Kind.SEARCH, 100, 299);
    assertThat(summary().keepsItsPromises()).isTrue();
  }

  @Test
  void saysSoWhereTheShopsProcessIsNotFound() {
    answer(Kind.LOOK, 1, 1);
    assertThat(summary().processor()).isNull();
    assertThat(SummaryTable.of(summary())).contains("processor time is unknown");
  }

  private void answer(Kind kind, int times, int millis) {
    for (int i = 0; i < times; i++) {
      tally.answered(kind, millis);
    }
  }

  private TrafficSummary summary() {
    Instant start = Instant.parse("2026-11-22T10:00:00Z");
    Iterator<Instant> times = List.of(start, start.plusSeconds(10)).iterator();
    Measurement measurement = new Measurement(times::next, () -> new ProcessorTime(0, 0, 0, 0), 1);
    measurement.begins();
    measurement.ends();
    return new Summing(
            TrafficSettings.of(new Properties()),
            new Wares(List.of(17L), List.of("三体")),
            ShopProcesses.none())
        .sum(tally, measurement);
  }
}
