package io.shucheng.ordering.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OrderingSettingsTests {

  @Test
  void theDefaultsAreThoseOfAChineseBookshop() {
    OrderingSettings settings = bind(Map.of());
    assertThat(settings.timeToPay()).isEqualTo(Duration.ofMinutes(15));
    assertThat(settings.taxRate()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(settings.shipping().flat()).isEqualByComparingTo("8.00");
    assertThat(settings.shipping().freeFrom()).isEqualByComparingTo("59.00");
    assertThat(settings.retention().idempotencyKeys()).isEqualTo(Duration.ofDays(1));
    assertThat(settings.retention().visitorCarts()).isEqualTo(Duration.ofDays(30));
    assertThat(settings.groups().lanes()).isEqualTo(2);
    assertThat(settings.groups().most()).isEqualTo(64);
    assertThat(settings.groups().queue()).isEqualTo(1_024);
    assertThat(settings.groups().deadline()).isEqualTo(Duration.ofSeconds(5));
    assertThat(settings.groups().lockTimeout()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void groupsCanBeSized() {
    OrderingSettings.Groups groups =
        bind(Map.of(
                "shucheng.ordering.groups.lanes", "3",
                "shucheng.ordering.groups.most", "100",
                "shucheng.ordering.groups.queue", "256",
                "shucheng.ordering.groups.gathering", "5ms",
                "shucheng.ordering.groups.deadline", "7s",
                "shucheng.ordering.groups.lock-timeout", "500ms"))
            .groups();
    assertThat(groups)
        .isEqualTo(
            new OrderingSettings.Groups(
                3, 100, 256, Duration.ofMillis(5), Duration.ofSeconds(7), Duration.ofMillis(500)));
    assertThatThrownBy(() -> bind(Map.of("shucheng.ordering.groups.queue", "255")))
        .rootCause()
        .hasMessageContaining("256");
    assertThatThrownBy(() -> bind(Map.of("shucheng.ordering.groups.deadline", "0s")))
        .rootCause()
        .hasMessageContaining("such as 5s");
    assertThatThrownBy(() -> bind(Map.of("shucheng.ordering.groups.gathering", "1s")))
        .rootCause()
        .hasMessageContaining("200 ms");
  }

  @Test
  void everySettingCanBeSet() {
    OrderingSettings settings =
        bind(
            Map.of(
                "shucheng.ordering.time-to-pay", "5m",
                "shucheng.ordering.tax-rate", "0.09",
                "shucheng.ordering.shipping.flat", "3",
                "shucheng.ordering.shipping.free-from", "100",
                "shucheng.ordering.retention.idempotency-keys", "36h",
                "shucheng.ordering.retention.visitor-carts", "7d"));
    assertThat(settings.timeToPay()).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings.taxRate()).isEqualByComparingTo("0.09");
    assertThat(settings.shipping().flat()).isEqualByComparingTo("3");
    assertThat(settings.shipping().freeFrom()).isEqualByComparingTo("100");
    assertThat(settings.retention().idempotencyKeys()).isEqualTo(Duration.ofHours(36));
    assertThat(settings.retention().visitorCarts()).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void customersNeedTimeToPay() {
    assertThatThrownBy(() -> bind(Map.of("shucheng.ordering.time-to-pay", "0s")))
        .rootCause()
        .hasMessageContaining("such as 15m");
  }

  private static OrderingSettings bind(Map<String, String> values) {
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("shucheng.ordering", OrderingSettings.class);
  }
}
