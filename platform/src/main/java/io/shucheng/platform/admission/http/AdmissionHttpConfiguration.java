package io.shucheng.platform.admission.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.platform.admission.UrgentRoute;
import io.shucheng.platform.admission.domain.Gates;
import io.shucheng.platform.web.BeforeServlets;
import io.shucheng.platform.web.EarlyProblems;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the gates before the servlets. */
@Configuration(proxyBeanMethods = false)
class AdmissionHttpConfiguration {

  /** Behind everything that answers on the thread which reads. */
  private static final int ORDER = 300;

  private static final long LOOK_MILLIS = 20;

  /** A body that is no larger has come whole before anybody is kept busy by it. */
  private static final int BODY_BYTES = 68 * 1024;

  private static final int FRAMING_BYTES = 16;

  @Bean
  @Order(ORDER)
  BeforeServlets admission(
      Gates gates, List<UrgentRoute> routes, EarlyProblems problems, MeterRegistry registry) {
    Routes known = new Routes(routes);
    Executor threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("request-", 0).factory());
    return next ->
        new EagerContentHandler(
            new AdmissionHandler(next, gates, known, threads, problems, System::nanoTime, registry),
            new EagerContentHandler.RetainedContentLoaderFactory(BODY_BYTES, FRAMING_BYTES, false));
  }

  /** Looks after those who wait before the gates. */
  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService gateKeeper(Gates gates) {
    ScheduledExecutorService keeper =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("gate-keeper").factory());
    var _ =
        keeper.scheduleAtFixedRate(gates::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    return keeper;
  }
}
