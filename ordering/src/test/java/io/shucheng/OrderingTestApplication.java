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

/** Ordering on the platform, with a catalog that the tests fill. */
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
            // what platform's own tests bring along
            "io\\.shucheng\\.platform\\..*ForTests"
          })
    })
public class OrderingTestApplication {

  @Bean
  @Primary
  TurnedClock turnedClock() {
    return TurnedClock.running();
  }
}
