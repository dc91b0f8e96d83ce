package io.shucheng.ordering.config;

import io.shucheng.catalog.Catalog;
import io.shucheng.ordering.domain.PaymentTerms;
import io.shucheng.ordering.domain.Retention;
import io.shucheng.ordering.domain.ShippingRate;
import io.shucheng.ordering.domain.TaxRate;
import io.shucheng.ordering.usecase.GroupTerms;
import io.shucheng.platform.database.Installation;
import io.shucheng.platform.money.Money;
import io.shucheng.platform.settings.Setting;
import io.shucheng.platform.settings.SettingType;
import io.shucheng.platform.settings.Settings;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Currency;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the use cases their terms, and the anonymous their routes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OrderingSettings.class)
class OrderingConfiguration {

  private static final Duration SHORTEST_TIME_TO_PAY = Duration.ofSeconds(1);
  private static final Duration LONGEST_TIME_TO_PAY = Duration.ofDays(7);

  @Bean
  Setting<Duration> timeToPay(OrderingSettings settings) {
    return new Setting<>(
        "ordering.time-to-pay",
        SettingType.duration(SHORTEST_TIME_TO_PAY, LONGEST_TIME_TO_PAY),
        settings.timeToPay(),
        "how long a new order holds its copies unpaid");
  }

  @Bean
  PaymentTerms paymentTerms(
      OrderingSettings settings,
      Setting<Duration> timeToPay,
      Settings live,
      Installation installation,
      @Value("${shucheng.url:http://localhost:8080}") URI shop) {
    return new PaymentTerms(
        () -> live.get(timeToPay), shop, settings.paymentProvider(), installation.isDemo());
  }

  @Bean
  ShippingRate shippingRate(OrderingSettings settings, Catalog catalog) {
    Currency currency = catalog.currency();
    BigDecimal freeFrom = settings.shipping().freeFrom();
    return new ShippingRate(
        Money.of(settings.shipping().flat(), currency),
        freeFrom == null ? null : Money.of(freeFrom, currency));
  }

  @Bean
  TaxRate taxRate(OrderingSettings settings) {
    return new TaxRate(settings.taxRate());
  }

  @Bean
  GroupTerms groupTerms(OrderingSettings settings) {
    OrderingSettings.Groups groups = settings.groups();
    return new GroupTerms(
        groups.lanes(),
        groups.most(),
        groups.queue(),
        groups.gathering(),
        groups.deadline(),
        groups.lockTimeout());
  }

  @Bean
  Retention retention(OrderingSettings settings) {
    return new Retention(
        settings.retention().idempotencyKeys(), settings.retention().visitorCarts());
  }
}
