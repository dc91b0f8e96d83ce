package io.shucheng.redis.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import org.springframework.util.unit.DataSize;

class RedisConfigurationTests {

  private static final String URL = "redis://:topsecret@cache.example:6380";

  @Test
  void withoutAnAddressThereIsNoRedis() {
    new ApplicationContextRunner()
        .withUserConfiguration(RedisConfiguration.class)
        .withPropertyValues("shucheng.redis.url=", "shucheng.redis.wait=1ms")
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(RedisSettings.class));
  }

  @Test
  void aCommandDoesWithout() {
    new ApplicationContextRunner()
        .withUserConfiguration(RedisConfiguration.class)
        .withPropertyValues("shucheng.redis.url=" + URL, "shucheng.command=true")
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(RedisSettings.class));
  }

  @Test
  void theDefaultsAreThese() {
    assertThat(bound(Map.of("url", URL)))
        .isEqualTo(
            new RedisSettings(
                URL,
                null,
                "",
                Duration.ofMillis(5),
                Duration.ofMinutes(10),
                DataSize.ofKilobytes(64),
                new RedisSettings.Breaker(50, 100, 20, 10)));
  }

  @Test
  void everythingCanBeSet() {
    Map<String, String> all = new HashMap<>();
    all.put("url-file", "/run/secrets/redis");
    all.put("shop", "north");
    all.put("wait", "7ms");
    all.put("longest-life", "1h");
    all.put("largest", "128KB");
    all.put("breaker.failure-rate", "40");
    all.put("breaker.window", "50");
    all.put("breaker.least-questions", "10");
    all.put("breaker.probes", "5");

    assertThat(bound(all))
        .isEqualTo(
            new RedisSettings(
                null,
                Path.of("/run/secrets/redis"),
                "north",
                Duration.ofMillis(7),
                Duration.ofHours(1),
                DataSize.ofKilobytes(128),
                new RedisSettings.Breaker(40, 50, 10, 5)));
  }

  @ParameterizedTest
  @CsvSource({
    "wait, 0ms",
    "wait, 2s",
    "longest-life, 10ms",
    "longest-life, 25h",
    "largest, 0B",
    "largest, 5MB",
    "shop, 'a b'",
  })
  void whatMakesNoSenseIsRefusedByName(String name, String value) {
    assertThatThrownBy(() -> bound(Map.of("url", URL, name, value)))
        .isInstanceOf(BindException.class)
        .rootCause()
        .hasMessageContaining("shucheng.redis." + name)
        .hasMessageNotContaining("topsecret");
  }

  @Test
  void theAddressMayStandInAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("redis"), URL + "\n");

    assertThat(bound(Map.of("url-file", file.toString())).address())
        .hasToString("cache.example:6380");
    assertThatThrownBy(bound(Map.of("url-file", folder + "/none"))::address)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void noPasswordIsShown() {
    assertThat(bound(Map.of("url", URL)).toString()).doesNotContain("topsecret");
    assertThatThrownBy(bound(Map.of("url", "http://:topsecret@h"))::address)
        .hasMessageContaining("shucheng.redis.url")
        .hasMessageNotContaining("topsecret");
  }

  private static RedisSettings bound(Map<String, String> values) {
    Map<String, String> named = new HashMap<>();
    values.forEach((name, value) -> named.put("shucheng.redis." + name, value));
    return new Binder(new MapConfigurationPropertySource(named))
        .bindOrCreate("shucheng.redis", RedisSettings.class);
  }
}
