package io.shuchengperf.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderTallyTests {

  private final OrderTally tally = new OrderTally();

  @Test
  void whatTookSeveralTriesIsPlacedAtLast() {
    tally.placed(1, 10);
    tally.refused("503 unavailable");
    tally.placed(2, 30);
    tally.refused("503 unavailable");
    tally.givenUp();
    tally.placed(1, 20);
    assertThat(tally.wanted()).isEqualTo(4);
    assertThat(tally.atOncePercent()).isEqualTo(50);
    assertThat(tally.atLastPercent()).isEqualTo(75);
    assertThat(tally.refusals()).containsEntry("503 unavailable", 2L);
    assertThat(tally.millis(50)).isEqualTo(20);
    assertThat(tally.millis(100)).isEqualTo(30);
  }

  @Test
  void withoutOrdersNothingIsKept() {
    assertThat(tally.atLastPercent()).isZero();
    assertThat(tally.millis(99)).isZero();
  }

  @Test
  void moreOfEverythingThanPoolsBreatheIsALeak() {
    Held before = new Held(40, 10, 17, 17);
    assertThat(new Held(42, 11, 16, 16).leakedSince(before)).isFalse();
    assertThat(new Held(60, 10, 17, 17).leakedSince(before)).isTrue();
    assertThat(new Held(40, 30, 17, 17).leakedSince(before)).isTrue();
    assertThat(new Held(40, 10, 40, 40).leakedSince(before)).isTrue();
    assertThat(new Held(40, 10, 17, 40).leakedSince(before)).isTrue();
  }
}
