package io.shuchengperf.overload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class OverloadSettingsTests {

  @Test
  void someDefaults() {
    assertThat(settings())
        .isEqualTo(
            new OverloadSettings(
                10_000,
                Duration.ofSeconds(60),
                Duration.ofMinutes(10),
                2,
                Duration.ofSeconds(60),
                64,
                "",
                List.of()));
  }

  @Test
  void partsOfAMinute() {
    assertThat(settings("overload.minutes", "0.5").load()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void tokensOutliveTheLoad() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings("overload.minutes", "12.5"))
        .withMessageContaining("tokens");
  }

  @Test
  void whatMeasuresNothingIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> settings("overload.minutes", "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> settings("overload.times", "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> settings("overload.books", "1"));
  }

  private static OverloadSettings settings(String... pairs) {
    Properties properties = new Properties();
    for (int i = 0; i < pairs.length; i += 2) {
      properties.setProperty(pairs[i], pairs[i + 1]);
    }
    return OverloadSettings.of(properties);
  }
}
