package io.shuchengperf.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ProcessorsTests {

  @Test
  void theShopHasTheFirstHalf() {
    assertThat(Processors.shared("", 2)).isEqualTo(new Processors("0", "1"));
    assertThat(Processors.shared("", 5)).isEqualTo(new Processors("0,1", "2,3,4"));
  }

  @Test
  void theShopHasWhatIsWanted() {
    assertThat(Processors.shared("0,2-3", 5)).isEqualTo(new Processors("0,2,3", "1,4"));
  }

  @Test
  void oneIsShared() {
    assertThat(Processors.shared("", 1).areShared()).isTrue();
    assertThat(Processors.shared("all", 8).areShared()).isTrue();
    assertThat(Processors.shared("0", 2).areShared()).isFalse();
  }

  @Test
  void theClientNeedsOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> Processors.shared("0-1", 2));
  }
}
