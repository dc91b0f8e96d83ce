package io.shuchengperf.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class FaultSettingsTests {

  @Test
  void everyFaultHappensUnlessSomeAreNamed() {
    assertThat(FaultSettings.of(new Properties()).faults()).containsExactly(Fault.values());
    assertThat(only("resets, all-reset").faults()).containsExactly(Fault.RESETS, Fault.ALL_RESET);
  }

  @Test
  void aFaultThatThereIsNotIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> only("earthquake"));
  }

  private static FaultSettings only(String names) {
    Properties properties = new Properties();
    properties.setProperty("faults.only", names);
    return FaultSettings.of(properties);
  }
}
