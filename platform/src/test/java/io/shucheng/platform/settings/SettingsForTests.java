package io.shucheng.platform.settings;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings as a module publishes them. */
@Configuration(proxyBeanMethods = false)
class SettingsForTests {

  static final Setting<Duration> PATIENCE =
      new Setting<>(
          "tests.patience",
          SettingType.duration(Duration.ofSeconds(1), Duration.ofHours(1)),
          Duration.ofMinutes(15),
          "how long tests wait");

  static final Setting<Integer> LIMIT =
      new Setting<>("tests.limit", SettingType.number(1, 100), 10, "how much tests take");

  static final Setting<Boolean> OPEN =
      new Setting<>("tests.open", SettingType.onOff(), true, "whether tests are let in");

  @Bean
  Setting<Duration> patienceOfTests() {
    return PATIENCE;
  }

  @Bean
  Setting<Integer> limitOfTests() {
    return LIMIT;
  }

  @Bean
  Setting<Boolean> openTests() {
    return OPEN;
  }
}
