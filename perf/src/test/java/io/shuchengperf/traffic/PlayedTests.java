package io.shuchengperf.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlayedTests {

  private static final Played PLAYED =
      new Played(
          2,
          Map.of(Kind.LOOK, new Played.Row(30, 1, 4), Kind.ORDER, new Played.Row(10, 2, 9)),
          List.of(30L, 10L),
          Map.of("order 504", 3L));

  @Test
  void answersCountAndFailuresDoNot() {
    assertThat(PLAYED.perSecond()).isEqualTo(20);
    assertThat(PLAYED.answered(Kind.LOOK)).isEqualTo(30);
    assertThat(PLAYED.failed()).isEqualTo(3);
    assertThat(PLAYED.failuresInWords()).isEqualTo("3 failed (order 504: 3)");
  }

  @Test
  void whatIsNotInTheMixIsNotTold() {
    assertThat(PLAYED.answered(Kind.SEARCH)).isZero();
    assertThat(PLAYED.p95(Kind.SEARCH)).isNaN();
  }
}
