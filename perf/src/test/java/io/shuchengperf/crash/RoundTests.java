package io.shuchengperf.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundTests {

  @Test
  void theSameSeedAndNumberGiveTheSameRound() {
    assertThat(Round.against("database", 3, 42)).isEqualTo(Round.against("database", 3, 42));
    assertThat(Round.against("database", 3, 42)).isNotEqualTo(Round.against("database", 3, 43));
    assertThat(Round.against("database", 3, 42)).isNotEqualTo(Round.against("database", 4, 42));
  }

  @Test
  void aRoundAgainstTheDatabaseKillsItsFirstProcessOrAnother() {
    assertThat(IntStream.range(0, 50).mapToObj(i -> Round.against("database", i, 1).kill()))
        .contains(Kill.POSTMASTER, Kill.BACKEND)
        .doesNotContain(Kill.SERVER);
  }

  @Test
  void aRoundAgainstTheServerKillsTheServer() {
    assertThat(IntStream.range(0, 50).mapToObj(i -> Round.against("server", i, 1).kill()))
        .containsOnly(Kill.SERVER);
  }

  @Test
  void aRoundMayBeAgainstOneOfTheDatabasesProcessesOnly() {
    assertThat(IntStream.range(0, 50).mapToObj(i -> Round.against("backend", i, 1).kill()))
        .containsOnly(Kill.BACKEND);
    assertThat(IntStream.range(0, 50).mapToObj(i -> Round.against("postmaster", i, 1).kill()))
        .containsOnly(Kill.POSTMASTER);
  }
}
