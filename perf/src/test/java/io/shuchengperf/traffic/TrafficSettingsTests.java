package io.shuchengperf.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TrafficSettingsTests {

  private final Properties properties = new Properties();

  @Test
  void measuresCapacityByDefault() {
    TrafficSettings settings = TrafficSettings.of(properties);
    assertThat(settings.url()).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(settings.users()).isEqualTo(32);
    assertThat(settings.mix()).hasToString("50/30/20");
    assertThat(settings.thinkAfterSearch()).isZero();
    assertThat(settings.thinkAfterLook()).isZero();
    assertThat(settings.paid()).isEqualTo(1);
  }

  @Test
  void readsWhatIsGiven() {
    properties.setProperty("traffic.think.look", "1.5");
    properties.setProperty("traffic.users", "8");
    properties.setProperty("traffic.mix", "0/1/0");
    TrafficSettings settings = TrafficSettings.of(properties);
    assertThat(settings.thinkAfterLook()).isEqualTo(Duration.ofMillis(1500));
    assertThat(settings.users()).isEqualTo(8);
    assertThat(settings.mix().length()).isEqualTo(1);
  }

  @Test
  void aRefusalNamesThePropertyItsValueAndItsDefault() {
    properties.setProperty("traffic.users", "many");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrafficSettings.of(properties))
        .withMessageContaining("-Dtraffic.users=many")
        .withMessageContaining("by default it is 32");
  }

  @Test
  void aShareIsAtMostOne() {
    properties.setProperty("traffic.paid", "20");
    assertThatIllegalArgumentException().isThrownBy(() -> TrafficSettings.of(properties));
  }
}
