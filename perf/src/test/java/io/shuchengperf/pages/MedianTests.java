package io.shuchengperf.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTests {

  @Test
  void theMiddleOneCounts() {
    assertThat(Median.of(List.of(9.0, 1.0, 2.0), Double::doubleValue)).isEqualTo(2);
    assertThat(Median.of(List.of(9.0, 1.0, 2.0, 3.0), Double::doubleValue)).isEqualTo(2.5);
  }

  @Test
  void nothingHasNoMiddle() {
    assertThat(Median.of(List.<Double>of(), Double::doubleValue)).isNaN();
  }
}
