package io.shucheng.tracing.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TracingSettingsTests {

  private static final URI HERE = URI.create("http://collector:4318/v1/traces");

  @ParameterizedTest
  @CsvSource({
    "collector:4318, 0.1, 1, endpoint",
    "/v1/traces, 0.1, 1, endpoint",
    "ftp://collector/, 0.1, 1, endpoint",
    "http://me:secret@collector/, 0.1, 1, authorization",
    "http://collector/, -0.1, 1, share",
    "http://collector/, 1.1, 1, share",
    "http://collector/, NaN, 1, share",
    "http://collector/, 0.1, -1, asked",
    "http://collector/, 0.1, 10001, asked"
  })
  void whatCannotBeIsRefusedByName(URI endpoint, double share, int asked, String named) {
    assertThatThrownBy(() -> new TracingSettings(endpoint, share, asked, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named)
        .hasMessageNotContaining("secret");
  }

  @Test
  void noHeaderIsShown() {
    assertThat(new TracingSettings(HERE, 0.1, 1, Map.of("authorization", "Bearer s3cret")))
        .hasToString(
            "TracingSettings[endpoint=%s, share=0.1, asked=1, headers=[authorization]]"
                .formatted(HERE));
  }
}
