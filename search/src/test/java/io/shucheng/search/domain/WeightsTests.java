package io.shucheng.search.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightsTests {

  @Test
  void whatIsNotSetIsAsUsual() {
    Weights weights = Weights.with(Map.of(Weight.TITLE, 3f));

    assertThat(weights.of(Weight.TITLE)).isEqualTo(3f);
    assertThat(weights.of(Weight.SERIES)).isEqualTo(Weights.usual().of(Weight.SERIES));
  }

  @Test
  void aWeightHasBounds() {
    assertThatThrownBy(() -> Weights.with(Map.of(Weight.TITLE, -1f)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TITLE: -1.0 is outside 0 to 1000000");
    assertThatThrownBy(() -> Weights.with(Map.of(Weight.TITLE, Float.NaN)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
