package io.shucheng.kafka.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class KafkaConfigurationTests {

  private static final String SERVERS = "one.example:9092,two.example:9092";

  @Test
  void withoutBrokersThereIsNoKafka() {
    new ApplicationContextRunner()
        .withUserConfiguration(KafkaConfiguration.class)
        .withPropertyValues("shucheng.kafka.bootstrap-servers=")
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(KafkaSettings.class));
  }

  @Test
  void aCommandDoesWithout() {
    new ApplicationContextRunner()
        .withUserConfiguration(KafkaConfiguration.class)
        .withPropertyValues("shucheng.kafka.bootstrap-servers=" + SERVERS, "shucheng.command=true")
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(KafkaSettings.class));
  }

  @Test
  void theDefaultsAreThese() {
    assertThat(bound(Map.of()))
        .isEqualTo(new KafkaSettings(SERVERS, "shucheng-rings", "", Map.of(), null));
  }

  @Test
  void everythingCanBeSet() {
    assertThat(
            bound(
                Map.of(
                    "topic", "rings",
                    "shop", "north",
                    "properties.security.protocol", "SASL_SSL",
                    "properties-file", "/run/secrets/kafka")))
        .isEqualTo(
            new KafkaSettings(
                SERVERS,
                "rings",
                "north",
                Map.of("security.protocol", "SASL_SSL"),
                Path.of("/run/secrets/kafka")));
  }

  @ParameterizedTest
  @CsvSource({
    "bootstrap-servers, 'kafka'",
    "bootstrap-servers, 'user:topsecret@kafka:9092'",
    "topic, 'a b'",
    "topic, '..'",
    "shop, 'a b'",
  })
  void whatMakesNoSenseIsRefusedByName(String name, String value) {
    assertThatThrownBy(() -> bound(Map.of(name, value)))
        .isInstanceOf(BindException.class)
        .rootCause()
        .hasMessageContaining("shucheng.kafka." + name)
        .hasMessageNotContaining("topsecret");
  }

  @Test
  void propertiesMayStandInAFileAndAreNotShown(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("kafka"), "a.one=topsecret\na.two=file\n");
    KafkaSettings settings =
        bound(Map.of("properties-file", file.toString(), "properties.a.two", "hushhush"));

    assertThat(settings.clientProperties())
        .isEqualTo(Map.of("a.one", "topsecret", "a.two", "hushhush"));
    assertThat(settings.toString()).doesNotContain("hushhush", "topsecret").contains("a.two");
    assertThatThrownBy(bound(Map.of("properties-file", folder + "/none"))::clientProperties)
        .hasMessageContaining("cannot be read");
  }

  private static KafkaSettings bound(Map<String, String> values) {
    Map<String, String> named = new HashMap<>();
    named.put("shucheng.kafka.bootstrap-servers", SERVERS);
    values.forEach((name, value) -> named.put("shucheng.kafka." + name, value));
    return new Binder(new MapConfigurationPropertySource(named))
        .bindOrCreate("shucheng.kafka", KafkaSettings.class);
  }
}
