package io.shucheng.platform.admission.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.platform.admission.Urgency;
import io.shucheng.platform.admission.UrgentRoute;
import io.shucheng.platform.admission.domain.Gates;
import io.shucheng.platform.deadlines.WorkUnderWay;
import io.shucheng.platform.settings.Setting;
import io.shucheng.platform.settings.SettingType;
import io.shucheng.platform.settings.Settings;
import io.shucheng.platform.web.BeforeServlets;
import io.shucheng.platform.web.EarlyProblems;
import io.shucheng.platform.web.RouteTable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.handler.StatisticsHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the gates before the servlets. */
@Configuration(proxyBeanMethods = false)
class AdmissionHttpConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(AdmissionHttpConfiguration.class);

  /** Behind everything that answers on the thread which reads. */
  private static final int ORDER = 300;

  private static final long LOOK_MILLIS = 20;

  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  @Bean
  @Order(ORDER)
  BeforeServlets admission(
      Gates gates,
      List<UrgentRoute> routes,
      WorkUnderWay underWay,
      Settings settings,
      Setting<Duration> longestRequest,
      EarlyProblems problems,
      MeterRegistry registry) {
    RouteTable<Urgency> known =
        RouteTable.of(
            routes.stream()
                .map(one -> new RouteTable.Entry<>(one.method(), one.pattern(), one.urgency()))
                .toList());
    Executor threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("request-", 0).factory());
    return next ->
        // counts who is on the way, from the first byte of a body on: a server that ends waits for
        // them
        new StatisticsHandler(
            new WholeBodies(
                new AdmissionHandler(
                    next,
                    gates,
                    known,
                    threads,
                    underWay,
                    () -> settings.get(longestRequest),
                    problems,
                    System::nanoTime,
                    registry),
                known,
                problems));
  }

  @Bean
  Setting<Duration> longestRequest(@Value("${shucheng.web.longest-request:10s}") Duration initial) {
    return new Setting<>(
        "web.longest-request",
        SettingType.duration(SHORTEST, LONGEST),
        initial,
        "after how long a request is given up and answered 504; files that come in or go out aside");
  }

  @Bean
  WorkUnderWay workUnderWay() {
    return new WorkUnderWay(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("end-", 0).factory()),
        System::nanoTime);
  }

  /** Looks after those who wait before the gates, and those who take too long behind them. */
  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService gateKeeper(Gates gates, WorkUnderWay underWay) {
    ScheduledExecutorService keeper =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("gate-keeper").factory());
    var _ =
        keeper.scheduleAtFixedRate(
            () -> {
              look(gates::look);
              look(underWay::look);
            },
            LOOK_MILLIS,
            LOOK_MILLIS,
            TimeUnit.MILLISECONDS);
    return keeper;
  }

  /** A task that fails once would never be run again. */
  private static void look(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.error("Whoever waits or takes too long could not be looked after", e);
    }
  }
}
