package io.shuchengperf.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WindowTests {

  @Test
  void oneWindowThatANeighbourSpoiledDoesNotCount() {
    assertThat(Window.medianMicroseconds(List.of(costing(300), costing(900), costing(310))))
        .isEqualTo(310);
    assertThat(Window.medianMicroseconds(List.of(costing(300), costing(310)))).isEqualTo(305);
  }

  @Test
  void ofAHundredFiveWaitedLonger() {
    List<Long> first = LongStream.rangeClosed(1, 50).map(ms -> ms * 1_000_000).boxed().toList();
    List<Long> second = LongStream.rangeClosed(51, 100).map(ms -> ms * 1_000_000).boxed().toList();

    assertThat(Window.p95Milliseconds(List.of(new Window(0, second), new Window(0, first))))
        .isEqualTo(95);
  }

  @Test
  void windowsAreAlikeWithinAShareOfTheDearer() {
    assertThat(Window.alike(costing(100), costing(86), 0.15)).isTrue();
    assertThat(Window.alike(costing(84), costing(100), 0.15)).isFalse();
  }

  private static Window costing(double microseconds) {
    return new Window(microseconds, List.of());
  }
}
