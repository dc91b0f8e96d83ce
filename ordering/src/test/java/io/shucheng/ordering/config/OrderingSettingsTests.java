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
