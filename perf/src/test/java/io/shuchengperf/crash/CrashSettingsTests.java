package io.shuchengperf.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CrashSettingsTests {

  @Test
  void byDefaultFiveRoundsOfEachKind() {
    CrashSettings settings = CrashSettings.of(new Properties());
    assertThat(settings.rounds()).isEqualTo(5);
    assertThat(settings.kinds()).containsExactly("server", "database");
    assertThat(settings.clients()).isEqualTo(16);
    assertThat(settings.copies()).isEqualTo(25);
    assertThat(settings.timeToPay()).isEqualTo(40);
    assertThat(settings.verifyEvery()).isEqualTo(5);
  }

  @Test
  void eachIsSet() {
    Properties properties = new Properties();
    properties.setProperty("crash.jar", "a.jar");
    properties.setProperty("crash.folder", "there");
    properties.setProperty("crash.rounds", "100");
    properties.setProperty("crash.kinds", "server");
    properties.setProperty("crash.clients", "3");
    properties.setProperty("crash.copies", "4");
    properties.setProperty("crash.pay", "5");
    properties.setProperty("crash.verify", "6");
    properties.setProperty("crash.seed", "7");
    assertThat(CrashSettings.of(properties))
        .isEqualTo(
            new CrashSettings(
                Path.of("a.jar"), Path.of("there"), 100, List.of("server"), 3, 4, 5, 6, 7));
  }

  @Test
  void aKindThatIsNoneIsRefused() {
    Properties properties = new Properties();
    properties.setProperty("crash.kinds", "network");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrashSettings.of(properties))
        .withMessageContaining("server,database");
  }
}
