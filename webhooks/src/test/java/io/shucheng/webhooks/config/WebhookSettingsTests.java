package io.shucheng.webhooks.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.webhooks.domain.Limits;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WebhookSettingsTests {

  @Test
  void theDefaultsKeepTheHouseClosed() {
    assertThat(bind(Map.of()).limits())
        .isEqualTo(
            new Limits(
                false, Duration.ofSeconds(3), Duration.ofSeconds(10), 4, Duration.ofDays(30)));
  }

  @Test
  void everySettingIsRead() {
    assertThat(
            bind(Map.of(
                    "shucheng.webhooks.allow-private-addresses", "true",
                    "shucheng.webhooks.connect-timeout", "1s",
                    "shucheng.webhooks.answer-timeout", "2s",
                    "shucheng.webhooks.at-once-per-subscription", "3",
                    "shucheng.webhooks.retention", "7d"))
                .limits())
        .isEqualTo(
            new Limits(true, Duration.ofSeconds(1), Duration.ofSeconds(2), 3, Duration.ofDays(7)));
  }

  @ParameterizedTest
  @CsvSource({
    "connect-timeout,0s",
    "connect-timeout,31s",
    "answer-timeout,0s",
    "answer-timeout,31s",
    "at-once-per-subscription,0",
    "at-once-per-subscription,17",
    "retention,0s"
  })
  void whatCannotWorkIsRefusedWithItsName(String name, String value) {
    assertThatThrownBy(() -> bind(Map.of("shucheng.webhooks." + name, value)))
        .rootCause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }

  private static WebhookSettings bind(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("shucheng.webhooks", WebhookSettings.class);
  }
}
