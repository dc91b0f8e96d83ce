package io.shucheng.platform;

import io.shucheng.platform.commands.UnlessCommand;
import java.util.concurrent.Executor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets modules do things later, and in an open shop now and then. */
@Configuration(proxyBeanMethods = false)
@EnableAsync
class SchedulingConfiguration {

  @Bean
  DeliveryThreads deliveryThreads() {
    return new DeliveryThreads();
  }

  /**
   * Named to Spring, which takes the one executor that it finds, be it that of the sweeps. Not the
   * threads themselves: Spring Boot puts something else in the place of such a bean, which would
   * not end with the shop.
   */
  @Bean
  AsyncConfigurer laterOnDeliveryThreads(DeliveryThreads threads) {
    return new AsyncConfigurer() {
      @Override
      public Executor getAsyncExecutor() {
        return threads::execute;
      }
    };
  }

  /** Not while a command runs: an open shop does it, and what is not open has no need. */
  @Configuration(proxyBeanMethods = false)
  @EnableScheduling
  @UnlessCommand
  static class NowAndThen {

    /**
     * Instead of Spring's, which beside virtual threads has a single one for all that has a fixed
     * delay. The type must not tell that it is an executor too: Spring would take it for the one
     * that answers are written on, and make none.
     */
    @Bean
    TaskScheduler sweepScheduler() {
      return new SweepScheduler();
    }
  }
}
