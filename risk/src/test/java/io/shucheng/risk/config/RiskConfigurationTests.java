package io.shucheng.risk.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shucheng.platform.database.ShuchengHome;
import io.shucheng.platform.tracing.Tracing;
import io.shucheng.risk.Decision;
import io.shucheng.risk.Orders;
import io.shucheng.risk.Risk;
import io.shucheng.risk.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RiskConfigurationTests {

  /** Nobody listens on port 1. */
  private static final String NOBODY = "shucheng.risk.url=http://127.0.0.1:1/risk/";

  @TempDir Path home;

  private ApplicationContextRunner shop() {
    return new ApplicationContextRunner()
        .withUserConfiguration(RiskConfiguration.class)
        .withBean(Clock.class, Clock::systemUTC)
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .withBean(Tracing.class, () -> Tracing.NONE)
        .withBean(ShuchengHome.class, () -> new ShuchengHome(home));
  }

  @Test
  void withoutAServiceNoOrderIsRefusedForRisk() {
    shop()
        .withPropertyValues("shucheng.risk.url=", "shucheng.risk.fallback.refuse-above=1")
        .run(
            context -> {
              Risk risk = context.getBean(Risk.class);
              assertThat(risk.configured()).isFalse();
              assertThat(risk.assess(Orders.of("99999.00")).decision()).isEqualTo(Decision.ACCEPT);
              assertThat(risk.assess(Orders.of("99999.00")).source()).isEqualTo(Source.NONE);
              assertThat(risk.assess(Orders.of("99999.00")).needsRecheck()).isFalse();
            });
  }

  @Test
  void withoutAnyRulesWhatTheServiceCannotSayIsAcceptedAndAskedAgain() {
    shop()
        .withPropertyValues(NOBODY)
        .run(
            context -> {
              Risk risk = context.getBean(Risk.class);
              assertThat(risk.configured()).isTrue();
              assertThat(risk.assess(Orders.of("99999.00")).decision()).isEqualTo(Decision.ACCEPT);
              assertThat(risk.assess(Orders.of("99999.00")).needsRecheck()).isTrue();
              assertThat(risk.reassess(Orders.of("99999.00"))).isEmpty();
            });
  }

  @Test
  void theSettingsRulesDecideUntilTheServiceSendsSome() {
    shop()
        .withPropertyValues(
            NOBODY,
            "shucheng.risk.fallback.review-above=100",
            "shucheng.risk.fallback.refuse-above=1000.50",
            "shucheng.risk.fallback.review-copies-above=5",
            "shucheng.risk.fallback.refused-countries=KP,IR")
        .run(
            context -> {
              Risk risk = context.getBean(Risk.class);
              assertThat(risk.assess(Orders.of("100.00")).decision()).isEqualTo(Decision.ACCEPT);
              assertThat(risk.assess(Orders.of("100.01")).decision()).isEqualTo(Decision.REVIEW);
              assertThat(risk.assess(Orders.of("1000.51")).decision()).isEqualTo(Decision.REFUSE);
            });
  }

  @Test
  void theDefaultsAreThoseOfTheDesign() {
    shop()
        .run(
            context -> {
              RiskSettings settings = context.getBean(RiskSettings.class);
              assertThat(settings.deadline()).isEqualTo(Duration.ofMillis(300));
              assertThat(settings.recheckDeadline()).isEqualTo(Duration.ofSeconds(2));
              assertThat(settings.atATime()).isEqualTo(64);
              assertThat(settings.refresh()).isEqualTo(Duration.ofMinutes(5));
              assertThat(settings.breaker())
                  .isEqualTo(
                      new RiskSettings.Breaker(
                          50, 100, 20, Duration.ofMillis(200), Duration.ofSeconds(60), 10));
            });
  }

  @Test
  void aTokenThatIsMountedIsRead() throws Exception {
    Path token = Files.writeString(home.resolve("token"), "s3cret\n");
    shop()
        .withPropertyValues(NOBODY, "shucheng.risk.token-file=" + token)
        .run(context -> assertThat(context).hasNotFailed());
    shop()
        .withPropertyValues(NOBODY, "shucheng.risk.token-file=" + home.resolve("none"))
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining(home.resolve("none").toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shucheng.risk.url=ftp://risk",
        "shucheng.risk.url=risk.example",
        "shucheng.risk.url=https://user:secret@risk.example",
        "shucheng.risk.url=https://risk.example/?a=b",
        "shucheng.risk.token=two words",
        "shucheng.risk.deadline=0ms",
        "shucheng.risk.at-a-time=0",
        "shucheng.risk.fallback.refuse-above=-1",
        "shucheng.risk.fallback.refused-countries=China"
      })
  void impossibleSettingsEndTheStart(String setting) {
    shop().withPropertyValues(NOBODY, setting).run(context -> assertThat(context).hasFailed());
  }
}
