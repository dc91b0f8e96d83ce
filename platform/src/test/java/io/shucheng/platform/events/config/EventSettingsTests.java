package io.shucheng.platform.events.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.platform.events.domain.Patience;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class EventSettingsTests {

  @Test
  void theDefaultsTryTenTimesWithinADay() {
    Patience patience = bind(Map.of()).patience();
    assertThat(patience)
        .isEqualTo(
            new Patience(
                10, Duration.ofSeconds(10), 4, Duration.ofHours(6), Duration.ofMinutes(1)));
  }

  @Test
  void everySettingIsRead() {
    assertThat(
            bind(Map.of(
                    "shucheng.events.attempts", "3",
                    "shucheng.events.first-wait", "1s",
                    "shucheng.events.factor", "2",
                    "shucheng.events.longest-wait", "1h",
                    "shucheng.events.silence", "2m"))
                .patience())
        .isEqualTo(
            new Patience(3, Duration.ofSeconds(1), 2, Duration.ofHours(1), Duration.ofMinutes(2)));
  }

  @ParameterizedTest
  @CsvSource({
    "attempts,0",
    "attempts,101",
    "factor,0",
    "factor,11",
    "first-wait,0s",
    "longest-wait,1s",
    "silence,29s"
  })
  void whatCannotWorkIsRefusedWithItsName(String name, String value) {
    assertThatThrownBy(() -> bind(Map.of("shucheng.events." + name, value)))
        .hasRootCauseInstanceOf(IllegalArgumentException.class)
        .rootCause()
        .hasMessageContaining(name);
  }

  private static EventSettings bind(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("shucheng.events", EventSettings.class);
  }
}
