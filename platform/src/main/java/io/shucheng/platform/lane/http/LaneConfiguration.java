package io.shucheng.platform.lane.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.platform.lane.ReadyAnswers;
import java.util.List;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Puts the lane before the shop's server, unless {@code shucheng.tuning.fast-lane} is false. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "shucheng.tuning.fast-lane", matchIfMissing = true)
class LaneConfiguration {

  /** One thread selects, one accepts; the rest is for what Jetty does by the way. */
  private static final int MOST_THREADS = 16;

  private static final int FEWEST_THREADS = 4;

  @Bean
  LaneServerFactory laneServerFactory(ObjectProvider<JettyServerCustomizer> customizers) {
    LaneServerFactory factory = new LaneServerFactory();
    factory.getServerCustomizers().addAll(customizers.orderedStream().toList());
    return factory;
  }

  /** After Boot's own, which would have Jetty itself run in virtual threads. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<LaneServerFactory> lane(
      List<ReadyAnswers> answers,
      MeterRegistry registry,
      @Value("${shucheng.web.most-requests:512}") int mostRequests) {
    LaneTimes times = new LaneTimes(registry);
    return factory -> {
      QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
      threads.setName("jetty");
      VirtualThreadPool others = new VirtualThreadPool(mostRequests);
      others.setName("request");
      factory.setThreadPool(threads);
      factory.setAcceptors(1);
      factory.setSelectors(1);
      // starts and stops with the server
      factory.addServerCustomizers(server -> server.addBean(others));
      factory.front(next -> new FastLane(next, answers, times, others));
    };
  }
}
