package io.shucheng.ordering.config;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.shucheng.ordering.domain.Errands;
import io.shucheng.ordering.domain.Refunds;
import io.shucheng.ordering.domain.RiskChecks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an operator watches of orders: each is few rows, counted when it is asked for. */
@Configuration(proxyBeanMethods = false)
class OrderingMeters {

  @Bean
  MeterBinder outstandingMeters(Errands errands, Refunds refunds, RiskChecks riskChecks) {
    return registry -> {
      Gauge.builder("shucheng.payments.errands", errands, Errands::count)
          .description("captures, refunds and abandonments that providers have still to be asked")
          .register(registry);
      Gauge.builder("shucheng.refunds.failed", refunds, Refunds::countFailed)
          .description("refunds that the provider could not make: somebody has to see to them")
          .register(registry);
      Gauge.builder("shucheng.risk.unchecked", riskChecks, RiskChecks::count)
          .description("orders about which the risk service has still to be asked")
          .register(registry);
    };
  }
}
