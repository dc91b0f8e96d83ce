package io.shuchengperf.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DurationsTests {

  private final Durations durations = new Durations();

  @Test
  void percentilesAreNearestRanks() {
    for (int millis = 1; millis <= 100; millis++) {
      durations.add(millis);
    }
    assertThat(durations.count()).isEqualTo(100);
    assertThat(durations.percentile(50)).isEqualTo(50);
    assertThat(durations.percentile(95)).isEqualTo(95);
    assertThat(durations.percentile(99.1)).isEqualTo(100);
    assertThat(durations.percentile(100)).isEqualTo(100);
  }

  @Test
  void oneDurationIsEveryPercentile() {
    durations.add(7);
    assertThat(durations.percentile(1)).isEqualTo(7);
    assertThat(durations.percentile(100)).isEqualTo(7);
  }

  @Test
  void noDurationIsNone() {
    assertThat(durations.percentile(95)).isZero();
  }

  @Test
  void aMinuteIsTheLongest() {
    durations.add(600_000);
    assertThat(durations.percentile(100)).isEqualTo(60_000);
  }
}
