package io.shuchengperf.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProcessMemoryTests {

  @Test
  void residentMemoryIsReadInBytes() {
    assertThat(ProcessMemory.parse("Name:\tjava\nVmHWM:\t  9 kB\nVmRSS:\t  2048 kB\nThreads:\t3\n"))
        .isEqualTo(OptionalLong.of(2 << 20));
  }

  @Test
  void aProcessThatHasNoneIsNotGuessedAt() {
    assertThat(ProcessMemory.parse("Name:\tkthreadd\n")).isEmpty();
  }
}
