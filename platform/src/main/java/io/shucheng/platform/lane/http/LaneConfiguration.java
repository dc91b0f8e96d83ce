package io.shucheng.platform.lane.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.platform.database.StatementsOfRoutes;
import io.shucheng.platform.lane.MadeAnswers;
import io.shucheng.platform.lane.ReadyAnswers;
import io.shucheng.platform.web.BeforeServlets;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the lane before the shop's servlets, unless {@code shucheng.tuning.fast-lane} is false. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "shucheng.tuning.fast-lane", matchIfMissing = true)
class LaneConfiguration {

  /** Behind the buckets of clients, and before everything that waits. */
  private static final int ORDER = 200;

  /** Behind the gates, which give each request a thread that may wait. */
  private static final int MAKING = 390;

  @Bean
  LaneTimes laneTimes(MeterRegistry registry) {
    return new LaneTimes(registry);
  }

  @Bean
  @Order(ORDER)
  BeforeServlets lane(List<ReadyAnswers> answers, LaneTimes times) {
    return next -> new FastLane(next, answers, times);
  }

  @Bean
  @Order(MAKING)
  BeforeServlets madeReads(List<MadeAnswers> makers, LaneTimes times, MeterRegistry registry) {
    StatementsOfRoutes statements = new StatementsOfRoutes(registry);
    return next -> new MadeReads(next, makers, times, statements);
  }
}
