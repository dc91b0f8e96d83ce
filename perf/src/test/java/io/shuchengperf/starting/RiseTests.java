package io.shuchengperf.starting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.shuchengperf.traffic.Played;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RiseTests {

  @Test
  void aPeakIsFiveSecondsWide() {
    Rise rise = new Rise(List.of(10L, 500L, 95L, 100L, 100L, 105L, 100L, 90L));

    assertThat(rise.peak()).isEqualTo((500 + 95 + 100 + 100 + 105) / 5.0);
  }

  @Test
  void itIsWarmAtTheEndOfTheFirstSecondNearThePeak() {
    assertThat(new Rise(List.of(10L, 50L, 89L, 90L, 100L, 100L, 100L, 100L, 100L)).seconds())
        .isEqualTo(4);
    assertThat(new Rise(List.of(7L, 7L, 7L, 7L, 7L)).seconds()).isEqualTo(1);
  }

  @Test
  void secondsBehindTheTimeDoNotCount() {
    Played played = new Played(6, Map.of(), List.of(1L, 2L, 3L, 4L, 5L, 600L), Map.of());

    assertThat(Rise.of(played, 5)).isEqualTo(new Rise(List.of(1L, 2L, 3L, 4L, 5L)));
    assertThat(Rise.of(played, 7).rates()).endsWith(600L, 0L);
  }

  @Test
  void aShortOneTellsNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Rise(List.of(1L, 2L, 3L, 4L)));
  }
}
