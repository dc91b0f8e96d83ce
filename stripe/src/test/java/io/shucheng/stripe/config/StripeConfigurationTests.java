package io.shucheng.stripe.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.ordering.providers.PaymentProvider;
import io.shucheng.stripe.domain.CaptureMethod;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class StripeConfigurationTests {

  private static final String KEY = "shucheng.stripe.secret-key=sk_test_topsecret1";
  private static final String SECRET =
      "shucheng.stripe.webhook-secrets=whsec_topsecrettopsecret,whsec_formersecretformer";

  private final ApplicationContextRunner shop =
      new ApplicationContextRunner()
          .withBean(Clock.class, Clock::systemUTC)
          .withUserConfiguration(StripeConfiguration.class);

  @Test
  void withoutAKeyThereIsNoStripe() {
    shop.run(context -> assertThat(context).doesNotHaveBean(PaymentProvider.class));
    shop.withPropertyValues("shucheng.stripe.secret-key=", SECRET)
        .run(context -> assertThat(context).doesNotHaveBean(PaymentProvider.class));
  }

  @Test
  void withAKeyAndASecretItIsOpen() {
    shop.withPropertyValues(KEY, SECRET)
        .run(
            context -> {
              PaymentProvider provider = context.getBean(PaymentProvider.class);
              assertThat(provider.name()).isEqualTo("stripe").matches("[a-z]{1,20}");
              assertThat(provider.isOpen()).isTrue();
            });
  }

  @Test
  void theDefaultsAreThese() {
    shop.withPropertyValues(KEY, SECRET)
        .run(
            context -> {
              StripeSettings settings = context.getBean(StripeSettings.class);
              assertThat(settings.url()).isEqualTo(URI.create("https://api.stripe.com"));
              assertThat(settings.capture()).isEqualTo(CaptureMethod.MANUAL);
              assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(3));
              assertThat(settings.readTimeout()).isEqualTo(Duration.ofSeconds(8));
              assertThat(settings.secrets())
                  .containsExactly("whsec_topsecrettopsecret", "whsec_formersecretformer");
            });
  }

  @Test
  void everySettingCanBeSet() {
    shop.withPropertyValues(
            KEY,
            SECRET,
            "shucheng.stripe.url=http://localhost:12111",
            "shucheng.stripe.capture=automatic",
            "shucheng.stripe.connect-timeout=1s",
            "shucheng.stripe.read-timeout=2s")
        .run(
            context ->
                assertThat(context.getBean(StripeSettings.class))
                    .hasToString(
                        "StripeSettings[url=http://localhost:12111, capture=AUTOMATIC, connectTimeout=PT1S, readTimeout=PT2S]"));
  }

  @Test
  void secretsMayStandInFiles(@TempDir Path folder) throws IOException {
    Path key = Files.writeString(folder.resolve("key"), "rk_live_fromthefile\n");
    Path secrets =
        Files.writeString(
            folder.resolve("secrets"), "whsec_firstsecretfirst\n\n  whsec_secondsecretsecond \n");
    shop.withPropertyValues(
            "shucheng.stripe.secret-key-file=" + key,
            "shucheng.stripe.webhook-secrets-file=" + secrets)
        .run(
            context -> {
              StripeSettings settings = context.getBean(StripeSettings.class);
              assertThat(settings.key().text()).isEqualTo("rk_live_fromthefile");
              assertThat(settings.key().isLive()).isTrue();
              assertThat(settings.secrets())
                  .containsExactly("whsec_firstsecretfirst", "whsec_secondsecretsecond");
            });
  }

  @Test
  void theEnvironmentsNamesAreKnown() {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of(
                    "SHUCHENG_STRIPE_SECRETKEY", "sk_test_topsecret1",
                    "SHUCHENG_STRIPE_WEBHOOKSECRETS",
                        "whsec_topsecrettopsecret, whsec_formersecretformer",
                    "SHUCHENG_STRIPE_CAPTURE", "automatic")));
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(WithClock.class, StripeConfiguration.class)
            .environment(environment)
            .properties("spring.config.location=optional:classpath:/none/")
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .run()) {
      StripeSettings settings = context.getBean(StripeSettings.class);
      assertThat(settings.secrets()).hasSize(2);
      assertThat(settings.capture()).isEqualTo(CaptureMethod.AUTOMATIC);
      assertThat(context.getBean(PaymentProvider.class).isOpen()).isTrue();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class WithClock {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "secret-key=pk_test_topsecret1,publishable",
    "secret-key-file=/nowhere/key,cannot be read",
    "webhook-secrets=,webhook-secrets is empty",
    "webhook-secrets=topsecrettopsecret,begins with whsec_",
    "url=http://api.stripe.com,it is https",
    "url=https://api.stripe.com/v1,has no path",
    "url=stripe,it is https",
    "read-timeout=30s,at most",
    "connect-timeout=0s,more than nothing"
  })
  void whatCannotWorkKeepsTheShopClosedAndSaysWhy(String setting, String why) {
    String key = setting.startsWith("secret-key-file") ? "shucheng.stripe.secret-key=" : KEY;
    shop.withPropertyValues(key, SECRET, "shucheng.stripe." + setting)
        .run(
            context -> {
              assertThat(context).hasFailed();
              assertThat(context.getStartupFailure()).hasStackTraceContaining(why);
              assertThat(context.getStartupFailure().toString()).doesNotContain("topsecret");
            });
  }
}
