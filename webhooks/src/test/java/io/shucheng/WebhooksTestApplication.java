package io.shucheng;

import io.shuchengtest.TurnedClock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;

/** Webhooks on the platform; the tests publish what the other modules would. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
    excludeFilters = {
      // those take their turn behind the tests' own connections
      @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
      @Filter(
          type = FilterType.REGEX,
          pattern = {
            "io\\.shucheng\\.(catalog|ordering|risk)\\..*",
            "io\\.shucheng\\.\\w+Application"
          })
    })
public class WebhooksTestApplication {

  @Bean
  @Primary
  TurnedClock turnedClock() {
    return TurnedClock.running();
  }
}
