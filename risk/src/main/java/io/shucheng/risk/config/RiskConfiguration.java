package io.shucheng.risk.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.shucheng.platform.database.ShuchengHome;
import io.shucheng.platform.money.Money;
import io.shucheng.platform.tracing.Tracing;
import io.shucheng.risk.Risk;
import io.shucheng.risk.domain.Place;
import io.shucheng.risk.domain.Rules;
import io.shucheng.risk.domain.Threshold;
import io.shucheng.risk.http.RemoteRisk;
import io.shucheng.risk.http.RiskBreaker;
import io.shucheng.risk.http.ServiceAddress;
import io.shucheng.risk.persistence.RulesFile;
import io.shucheng.risk.usecase.NoRiskDesk;
import io.shucheng.risk.usecase.RiskDesk;
import io.shucheng.risk.usecase.RulesInForce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.util.StringUtils;

/** Asks the service that is configured; where none is, accepts everything. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RiskSettings.class)
class RiskConfiguration {

  @Bean
  @Conditional(ServiceConfigured.Not.class)
  Risk nobodyAsked() {
    return new NoRiskDesk();
  }

  /** What there is where a service is. */
  @Configuration(proxyBeanMethods = false)
  @Conditional(ServiceConfigured.class)
  static class Remote {

    @Bean
    ServiceAddress riskService(RiskSettings settings) {
      return new ServiceAddress(
          URI.create(Objects.requireNonNull(settings.url()).strip()), token(settings));
    }

    @Bean
    RemoteRisk remoteRisk(
        RiskSettings settings,
        ServiceAddress service,
        Clock clock,
        MeterRegistry meters,
        Tracing tracing) {
      RiskSettings.Breaker breaker = settings.breaker();
      return new RemoteRisk(
          service,
          new RemoteRisk.Terms(
              settings.deadline(),
              settings.recheckDeadline(),
              settings.atATime(),
              new RiskBreaker(
                  breaker.failureRate(),
                  breaker.window(),
                  breaker.leastCalls(),
                  breaker.slowCall(),
                  breaker.open(),
                  breaker.probes())),
          clock,
          meters,
          tracing);
    }

    @Bean
    RulesInForce riskRules(
        RiskSettings settings,
        RemoteRisk remote,
        ServiceAddress service,
        ShuchengHome home,
        Clock clock,
        MeterRegistry meters,
        @Value("${shucheng.currency:CNY}") Currency currency) {
      RulesInForce rules =
          new RulesInForce(
              remote.rules(),
              new RulesFile(home.folder("risk").resolve("rules.json"), service.toString()),
              rules(settings.fallback(), currency));
      TimeGauge.builder(
              "shucheng.risk.rules.age",
              rules,
              TimeUnit.SECONDS,
              kept ->
                  kept.since()
                      .map(since -> (double) Duration.between(since, clock.instant()).toSeconds())
                      .orElse(Double.NaN))
          .description("how old the risk service's rules are; NaN while the settings' decide")
          .register(meters);
      return rules;
    }

    @Bean
    Risk risk(RemoteRisk remote, RulesInForce rules) {
      return new RiskDesk(remote.assessor(), rules);
    }

    @Bean
    SchedulingConfigurer riskRulesRefresh(RulesInForce rules, RiskSettings settings) {
      return tasks -> tasks.addTriggerTask(rules::refresh, new JitteredDelay(settings.refresh()));
    }

    private static @Nullable String token(RiskSettings settings) {
      if (settings.tokenFile() == null || settings.tokenFile().toString().isEmpty()) {
        return StringUtils.hasText(settings.token()) ? settings.token() : null;
      }
      try {
        return Files.readString(settings.tokenFile()).strip();
      } catch (IOException e) {
        throw new UncheckedIOException(
            "shucheng.risk.token-file %s cannot be read".formatted(settings.tokenFile()), e);
      }
    }

    private static Rules rules(RiskSettings.Fallback fallback, Currency currency) {
      return new Rules(
          new Threshold<>(
              money(fallback.reviewAbove(), currency), money(fallback.refuseAbove(), currency)),
          new Threshold<>(fallback.reviewCopiesAbove(), null),
          Threshold.none(),
          fallback.refusedCountries().stream()
              .map(country -> new Place(country, null, null))
              .toList(),
          List.of());
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, Currency currency) {
      return amount == null ? null : Money.of(amount, currency);
    }
  }
}
