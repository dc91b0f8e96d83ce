package io.shucheng.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuchengtest.TurnedClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeepingPaceTests {

  private final TurnedClock clock = TurnedClock.standing();
  private final KeepingPace pace = new KeepingPace(clock, Duration.ofSeconds(5), 100);

  @Test
  void changesAreKeptAfterSomeTimeOrWhenTheyAreMany() {
    assertThat(pace.isDue()).isFalse();
    pace.applied(99);
    assertThat(pace.isDue()).isFalse();
    pace.applied(1);
    assertThat(pace.isDue()).isTrue();
    pace.kept();
    assertThat(pace.isDue()).isFalse();

    pace.applied(1);
    clock.turnBy(Duration.ofSeconds(5));
    assertThat(pace.isDue()).isTrue();
  }

  @Test
  void itIsQuietOnceWhenNothingCameForAWhile() {
    assertThat(pace.isQuiet()).isFalse();
    clock.turnBy(KeepingPace.QUIET);
    assertThat(pace.isQuiet()).isTrue();
    pace.settled();
    assertThat(pace.isQuiet()).isFalse();

    pace.applied(1);
    clock.turnBy(KeepingPace.QUIET.minusMillis(1));
    pace.applied(1);
    clock.turnBy(KeepingPace.QUIET.minusMillis(1));
    assertThat(pace.isQuiet()).isFalse();
    clock.turnBy(Duration.ofMillis(1));
    assertThat(pace.isQuiet()).isTrue();
  }
}
