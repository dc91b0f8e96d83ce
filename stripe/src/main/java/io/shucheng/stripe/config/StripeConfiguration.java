package io.shucheng.stripe.config;

import io.shucheng.ordering.providers.PaymentProvider;
import io.shucheng.stripe.api.StripeApi;
import io.shucheng.stripe.payments.StripePayments;
import io.shucheng.stripe.webhooks.EventSignatures;
import io.shucheng.stripe.webhooks.Events;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Sets Stripe up, where the operator gave a key. */
@Configuration(proxyBeanMethods = false)
@Conditional(KeyGiven.class)
@EnableConfigurationProperties(StripeSettings.class)
class StripeConfiguration {

  @Bean
  StripeApi stripeApi(StripeSettings settings) {
    return new StripeApi(
        settings.key(), settings.url(), settings.connectTimeout(), settings.readTimeout());
  }

  @Bean
  PaymentProvider stripePayments(StripeApi stripe, StripeSettings settings, Clock clock) {
    return new StripePayments(
        stripe,
        new Events(new EventSignatures(settings.secrets(), clock), settings.key().isLive()),
        settings.capture(),
        clock);
  }
}
