package io.shucheng.webhooks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScheduleTests {

  @Test
  void tenAttemptsTakeThreeDays() {
    Instant begun = Instant.parse("2026-11-22T10:00:00Z");
    Instant now = begun;
    Duration before = Duration.ZERO;
    for (int attempt = 1; attempt < Schedule.ATTEMPTS; attempt++) {
      Instant next = Schedule.after(attempt, now).orElseThrow();
      Duration wait = Duration.between(now, next);
      assertThat(wait).isGreaterThanOrEqualTo(before);
      before = wait;
      now = next;
    }
    assertThat(Schedule.ATTEMPTS).isEqualTo(10);
    assertThat(Duration.between(begun, now)).isBetween(Duration.ofHours(70), Duration.ofDays(3));
    assertThat(Schedule.after(Schedule.ATTEMPTS, now)).isEmpty();
  }
}
