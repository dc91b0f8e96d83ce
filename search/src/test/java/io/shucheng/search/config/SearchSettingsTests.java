package io.shucheng.search.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.search.domain.Weight;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class SearchSettingsTests {

  @Test
  void defaults() {
    assertThat(bind(Map.of()))
        .isEqualTo(
            new SearchSettings(
                Duration.ofSeconds(1),
                Duration.ofMillis(500),
                500,
                Duration.ofSeconds(5),
                20_000,
                DataSize.ofMegabytes(16),
                Map.of()));
  }

  @Test
  void everySettingHasItsName() {
    assertThat(
            bind(
                Map.of(
                    "shucheng.search.time-limit", "250ms",
                    "shucheng.search.poll", "1s",
                    "shucheng.search.batch", "100",
                    "shucheng.search.keep-after", "1m",
                    "shucheng.search.keep-after-changes", "50",
                    "shucheng.search.kept-answers", "2MB",
                    "shucheng.search.weights.whole-title", "7.5")))
        .isEqualTo(
            new SearchSettings(
                Duration.ofMillis(250),
                Duration.ofSeconds(1),
                100,
                Duration.ofMinutes(1),
                50,
                DataSize.ofMegabytes(2),
                Map.of(Weight.WHOLE_TITLE, 7.5f)));
  }

  @Test
  void aBatchHasBounds() {
    assertThatThrownBy(() -> bind(Map.of("shucheng.search.batch", "0")))
        .rootCause()
        .hasMessageContaining("shucheng.search.batch: 0 is outside 1 to 10000");
  }

  private static SearchSettings bind(Map<String, String> values) {
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("shucheng.search", SearchSettings.class);
  }
}
