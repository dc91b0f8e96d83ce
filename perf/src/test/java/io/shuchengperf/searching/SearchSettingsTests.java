package io.shuchengperf.searching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SearchSettingsTests {

  @Test
  void defaultsAreThoseOfTheLaboratorysPage() {
    assertThat(SearchSettings.of(new Properties()))
        .isEqualTo(new SearchSettings(List.of(100_000), 10_000, 4));
  }

  @Test
  void severalSizesAreMeasuredInTheirOrder() {
    assertThat(SearchSettings.of(properties("searches.books", "20000, 2000000")).sizes())
        .containsExactly(20_000, 2_000_000);
  }

  @Test
  void whatCannotBeMeasuredIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SearchSettings.of(properties("searches.books", "5")))
        .withMessageContaining("[5]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SearchSettings.of(properties("searches.connections", "0")))
        .withMessageContaining("connections=0");
  }

  private static Properties properties(String key, String value) {
    Properties properties = new Properties();
    properties.setProperty(key, value);
    return properties;
  }
}
