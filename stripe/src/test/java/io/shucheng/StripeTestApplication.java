package io.shucheng;

import io.shuchengtest.TurnedClock;
import io.shuchengtest.stripe.StripeStandIn;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Ordering and Stripe on the platform, with a catalog and a Stripe that stand in. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
    excludeFilters = {
      // those take their turn behind the tests' own connections
      @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
      @Filter(
          type = FilterType.REGEX,
          pattern = {
            "io\\.shucheng\\.catalog\\..*",
            "io\\.shucheng\\.\\w+Application",
            "io\\.shucheng\\.platform\\..*ForTests"
          })
    })
public class StripeTestApplication {

  @Bean
  @Primary
  TurnedClock turnedClock() {
    return TurnedClock.running();
  }

  @Bean
  StripeStandIn stripeStandIn(TurnedClock clock) {
    return new StripeStandIn(clock);
  }

  @Bean
  DynamicPropertyRegistrar addressOfStripe(StripeStandIn stripe) {
    return registry -> registry.add("shucheng.stripe.url", stripe::url);
  }
}
