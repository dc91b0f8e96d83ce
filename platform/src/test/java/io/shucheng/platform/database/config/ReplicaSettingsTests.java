package io.shucheng.platform.database.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReplicaSettingsTests {

  private static final String URL = "postgresql://reader:topsecret@replica.example:5433/shop";
  private static final String OTHER = "postgresql://reader:topsecret@other.example/shop";

  @Test
  void theDefaultsAreThese() {
    ReplicaSettings settings = bound(Map.of());

    assertThat(settings).isEqualTo(new ReplicaSettings(List.of(), null, Duration.ofSeconds(5), 8));
    assertThat(settings.urls()).isEmpty();
    assertThat(bound(Map.of("replicas", "", "replicas-file", "")).urls()).isEmpty();
  }

  @Test
  void everythingCanBeSet() {
    assertThat(
            bound(
                Map.of(
                    "replicas",
                    URL + "," + OTHER,
                    "replicas-file",
                    "/run/secrets/replicas",
                    "replica-lag",
                    "10s",
                    "replica-connections",
                    "4")))
        .isEqualTo(
            new ReplicaSettings(
                List.of(URL, OTHER), Path.of("/run/secrets/replicas"), Duration.ofSeconds(10), 4));
  }

  @ParameterizedTest
  @CsvSource({
    "replica-lag, 999ms",
    "replica-lag, 61s",
    "replica-connections, 0",
    "replica-connections, 101",
  })
  void whatMakesNoSenseIsRefusedByName(String name, String value) {
    assertThatThrownBy(() -> bound(Map.of(name, value)))
        .isInstanceOf(BindException.class)
        .rootCause()
        .hasMessageContaining("shucheng.database." + name);
  }

  @Test
  void theUrlsMayStandInAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("replicas"), URL + "\n\n" + OTHER + "\n");

    assertThat(bound(Map.of("replicas-file", file.toString())).urls())
        .extracting(Object::toString)
        .containsExactly("replica.example:5433/shop", "other.example:5432/shop");
    assertThatThrownBy(bound(Map.of("replicas-file", folder + "/none"))::urls)
        .hasMessageContaining("replicas-file cannot be read");
  }

  @Test
  void noPasswordIsShown() {
    assertThat(bound(Map.of("replicas", URL)).toString()).doesNotContain("topsecret");
    assertThatThrownBy(bound(Map.of("replicas", "http://:topsecret@h/shop"))::urls)
        .hasMessageContaining("shucheng.database.replicas")
        .hasMessageNotContaining("topsecret");
  }

  private static ReplicaSettings bound(Map<String, String> values) {
    Map<String, String> named = new HashMap<>();
    values.forEach((name, value) -> named.put("shucheng.database." + name, value));
    return new Binder(new MapConfigurationPropertySource(named))
        .bindOrCreate("shucheng.database", ReplicaSettings.class);
  }
}
