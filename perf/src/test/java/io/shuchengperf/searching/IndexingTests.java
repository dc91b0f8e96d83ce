package io.shuchengperf.searching;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuchengperf.searching.Indexing.Mark;
import org.junit.jupiter.api.Test;

class IndexingTests {

  private static final Mark START = new Mark(0, 0, 0);
  private static final Mark END = new Mark(21_000_000_000L, 15, 100_000);

  @Test
  void theShopsStartIsLeftOutWhereTheBooksAreSeenToComeIn() {
    Mark first = new Mark(11_000_000_000L, 7, 20_000);

    assertThat(Indexing.between(START, first, END, 100_007))
        .isEqualTo(new Indexing(10_000, 8_000, 100_000, 7, false));
  }

  @Test
  void whereTheBooksAppearAtOnceTheShopsStartIsWithin() {
    assertThat(Indexing.between(START, END, END, 100_000).whole()).isTrue();
    assertThat(Indexing.between(START, END, END, 100_000).perProcessorSecond())
        .isEqualTo(100_000.0 / 15);
  }
}
