package io.shuchengperf.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MixSettingsTests {

  @Test
  void someDefaults() {
    assertThat(settings())
        .isEqualTo(
            new MixSettings(
                List.of(10_000),
                5,
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                64,
                List.of()));
  }

  @Test
  void severalSizesAndFlags() {
    MixSettings settings =
        settings(
            "mix.books", "10000, 100000", "mix.java", "-Xmx256m  -XX:+UseCompactObjectHeaders");
    assertThat(settings.sizes()).containsExactly(10_000, 100_000);
    assertThat(settings.java()).containsExactly("-Xmx256m", "-XX:+UseCompactObjectHeaders");
  }

  @Test
  void whatMeasuresNothingIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> settings("mix.books", "10"));
    assertThatIllegalArgumentException().isThrownBy(() -> settings("mix.rounds", "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> settings("mix.seconds", "0"));
  }

  private static MixSettings settings(String... pairs) {
    Properties properties = new Properties();
    for (int i = 0; i < pairs.length; i += 2) {
      properties.setProperty(pairs[i], pairs[i + 1]);
    }
    return MixSettings.of(properties);
  }
}
