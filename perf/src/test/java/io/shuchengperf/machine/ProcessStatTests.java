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

  @Test
  void theMachineIsBusyWhenItIsNeitherIdleNorWaitingNorRobbed() {
    assertThat(MachineStat.parse("cpu  100 20 30 9999 8888 4 6 7777 0 0")).isEqualTo(1.6);
  }

  @Test
  void othersHaveWhatIsLeft() {
    ProcessorTime spent = new ProcessorTime(5, 3, 2, 25).since(new ProcessorTime(1, 1, 1, 1));
    assertThat(spent).isEqualTo(new ProcessorTime(4, 2, 1, 24));
    assertThat(spent.others()).isEqualTo(17);
  }
}
