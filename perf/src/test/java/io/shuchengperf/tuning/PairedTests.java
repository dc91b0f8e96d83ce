package io.shuchengperf.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuchengperf.machine.ProcessorTime;
import io.shuchengperf.traffic.Kind;
import io.shuchengperf.traffic.Played;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PairedTests {

  @Test
  void roundsOfOneNumberAreCompared() {
    // whatever slowed a whole round down is in both of its forms
    Paired paired =
        new Paired(
            List.of(round(100), round(500), round(50)), List.of(round(20), round(50), round(10)));

    assertThat(paired.times(round -> round.played().perSecond())).isEqualTo(5);
    assertThat(paired.median(Form.TUNED, round -> round.played().perSecond())).isEqualTo(100);
    assertThat(paired.median(Form.BASELINE, round -> round.played().perSecond())).isEqualTo(20);
  }

  @Test
  void costsAreForAHundredThousand() {
    assertThat(round(200).shopCost()).isEqualTo(1_000);
    assertThat(round(200).databaseCost()).isEqualTo(500);
    assertThat(round(200).cost()).isEqualTo(1_500);
    assertThat(round(200).others()).isEqualTo(2);
    assertThat(round(200).kept()).isEqualTo(95);
  }

  private static Round round(long looks) {
    return new Round(
        new Played(1, Map.of(Kind.LOOK, new Played.Row(looks, 1, 1)), List.of(), Map.of()),
        new ProcessorTime(2, 1, 1, 8),
        2,
        OptionalDouble.of(10),
        OptionalLong.empty());
  }
}
