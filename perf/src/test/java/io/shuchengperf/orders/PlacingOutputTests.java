package io.shuchengperf.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shuchengperf.shop.UnusableShopException;
import org.junit.jupiter.api.Test;

class PlacingOutputTests {

  private static final String OUTPUT =
      """
      warm-up: groups   1 callers:    100 a second; processor seconds per 100,000: Java 900.0, PostgreSQL 900.0, together 1800.0
      round 1: groups   1 callers:    700 a second; processor seconds per 100,000: Java  60.0, PostgreSQL  70.0, together 130.0
      round 1: singly  64 callers:   1002 a second; processor seconds per 100,000: Java  84.2, PostgreSQL 100.0, together 184.2
      round 2: groups   1 callers:    800 a second; processor seconds per 100,000: Java  57.0, PostgreSQL  68.0, together 125.0
      round 3: groups   1 callers:    767 a second; processor seconds per 100,000: Java  58.0, PostgreSQL  69.0, together 127.0
      round 3: pgbench 64 callers:   7078 a second; processor seconds per 100,000: Java   0.0, PostgreSQL  21.5, together  21.5
      medians
      groups   1 callers:    767 a second; processor seconds per 100,000: Java  58.0, PostgreSQL  69.0, together 127.0
      """;

  @Test
  void ofEachWayTheMiddleRoundIsTakenAndTheWarmUpLeftOut() {
    PlacingOutput output = PlacingOutput.read(OUTPUT);
    assertThat(output.medians("groups")).containsExactly(new Placing("groups", 1, 767, 58, 69));
    assertThat(output.medians("singly"))
        .containsExactly(new Placing("singly", 64, 1002, 84.2, 100));
  }

  @Test
  void theYardstickIsAmongTheRounds() {
    assertThat(PlacingOutput.read(OUTPUT).median("pgbench", 64))
        .isEqualTo(new Placing("pgbench", 64, 7078, 0, 21.5));
  }

  @Test
  void whatWasNotMeasuredIsSaid() {
    PlacingOutput output = PlacingOutput.read(OUTPUT);
    assertThatExceptionOfType(UnusableShopException.class)
        .isThrownBy(() -> output.median("pgbench", 16))
        .withMessageContaining("pgbench was not measured at 16");
  }

  @Test
  void outputWithoutRoundsIsNoMeasurement() {
    assertThatExceptionOfType(UnusableShopException.class)
        .isThrownBy(() -> PlacingOutput.read("it failed"))
        .withMessageContaining("it failed");
  }
}
