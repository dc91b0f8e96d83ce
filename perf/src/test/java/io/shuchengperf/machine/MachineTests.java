package io.shuchengperf.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineTests {

  @Test
  void oneLineTellsOfIt() {
    assertThat(new Machine("Linux 7", "a processor", 2, 24_000, "Java 25").inWords())
        .isEqualTo("Linux 7; a processor, 2 processors, 24000 MiB; Java 25");
  }
}
