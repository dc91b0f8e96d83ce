package io.shuchengperf.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessStatTests {

  @Test
  void readsTimesBehindANameWithBlanksAndParentheses() {
    ProcessStat stat =
        ProcessStat.parse(
            "77 (a) b (c)) S 12 77 77 0 -1 4194560 100 200 3 4 150 50 7 8 20 0 31 0 9 1 2");
    assertThat(stat).isEqualTo(new ProcessStat(12, 200, 15));
  }

  @Test
  void aProcessThatIsGoneHasNone() {
    assertThat(ProcessStat.of(Long.MAX_VALUE)).isEmpty();
  }
}
