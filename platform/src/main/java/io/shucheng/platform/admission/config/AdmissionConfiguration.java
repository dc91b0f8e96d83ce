package io.shucheng.platform.admission.config;

import com.netflix.concurrency.limits.Limit;
import com.netflix.concurrency.limits.limit.FixedLimit;
import com.netflix.concurrency.limits.limit.Gradient2Limit;
import com.netflix.concurrency.limits.limit.WindowedLimit;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.platform.admission.Urgency;
import io.shucheng.platform.admission.UrgentRoute;
import io.shucheng.platform.admission.domain.Gate;
import io.shucheng.platform.admission.domain.Gates;
import io.shucheng.platform.admission.domain.RunQueueLimit;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gates, and what they tell. */
@Configuration(proxyBeanMethods = false)
class AdmissionConfiguration {

  /** So that reads which wait for a slow database do not keep all others out. */
  private static final int FEWEST = 32;

  private static final int FIRST = 64;

  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  /** Reads that wait for each other without a queue in the processors, beside those that work. */
  private static final int SPARE = 8;

  /** Times may grow by half before the limit shrinks. */
  private static final double TOLERANCE = 1.5;

  private static final int LONG_WINDOW = 100;

  private static final int SAMPLES = 20;

  /** Reads for each processor that are let in at least, however busy it is. */
  private static final int FEWEST_READERS = 4;

  /** More than of reads: orders wait for each other's group without a processor. */
  private static final int FEWEST_BUYERS = 16;

  /** What readers wait for a processor before fewer are let in. */
  private static final Duration READERS_WAIT = Duration.ofMillis(10);

  /** Where buyers wait so long no readers are left to make room. */
  private static final Duration BUYERS_WAIT = Duration.ofMillis(40);

  @Bean
  Gates gates(
      MeterRegistry registry,
      @Value("${shucheng.tuning.adaptive-limit:true}") boolean adaptive,
      @Value("${shucheng.web.most-requests:512}") int mostRequests) {
    if (mostRequests < FEWEST) {
      throw new IllegalArgumentException(
          "shucheng.web.most-requests: %d is too few; name %d or more"
              .formatted(mostRequests, FEWEST));
    }
    Gates gates =
        new Gates(adaptive ? adaptive(mostRequests) : fixed(mostRequests), System::nanoTime);
    tell(registry, gates, Urgency.CHECKOUT, "checkouts");
    tell(registry, gates, Urgency.SEARCH, "reads");
    tell(registry, gates, Urgency.LASTING, "lasting");
    return gates;
  }

  /** Who checks out logs in first. */
  @Bean
  UrgentRoute urgentTokens() {
    return UrgentRoute.of("/api/v1/tokens/**", Urgency.CHECKOUT);
  }

  /** Whoever runs the shop is not kept out by those who come to it. */
  @Bean
  UrgentRoute urgentSettings() {
    return UrgentRoute.of("/api/v2/settings/**", Urgency.CHECKOUT);
  }

  @Bean
  UrgentRoute urgentOperations() {
    return UrgentRoute.of("/api/v2/operations/**", Urgency.CHECKOUT);
  }

  @Bean
  UrgentRoute lastingExports() {
    return UrgentRoute.of("/api/v2/export/**", Urgency.LASTING);
  }

  private static Gates.Limits fixed(int mostReads) {
    return new Gates.Limits(
        FixedLimit.of(Gates.CHECKOUTS),
        FixedLimit.of(mostReads),
        FixedLimit.of(mostReads),
        PROCESSORS);
  }

  private static Gates.Limits adaptive(int mostReads) {
    return new Gates.Limits(
        byProcessors(FEWEST_BUYERS, Gates.CHECKOUTS, BUYERS_WAIT),
        byProcessors(FEWEST_READERS, mostReads, READERS_WAIT),
        byTimes(mostReads),
        PROCESSORS);
  }

  private static Limit byProcessors(int fewest, int most, Duration target) {
    return windowed(new RunQueueLimit(fewest * PROCESSORS, FIRST, most, target));
  }

  private static Limit byTimes(int most) {
    return windowed(
        Gradient2Limit.newBuilder()
            .initialLimit(Math.min(FIRST, most))
            .minLimit(FEWEST)
            .maxConcurrency(most)
            .queueSizeFunction(_ -> SPARE)
            .rttTolerance(TOLERANCE)
            .longWindow(LONG_WINDOW)
            .build());
  }

  private static Limit windowed(Limit limit) {
    return WindowedLimit.newBuilder()
        .minWindowTime(100, TimeUnit.MILLISECONDS)
        .maxWindowTime(1, TimeUnit.SECONDS)
        .minRttThreshold(1, TimeUnit.NANOSECONDS)
        .windowSize(SAMPLES)
        .build(limit);
  }

  private static void tell(MeterRegistry registry, Gates gates, Urgency urgency, String gate) {
    Gauge.builder("shucheng.admission.limit", gates.of(urgency), Gate::limit)
        .description("requests that may be worked on at a time now")
        .tag("gate", gate)
        .register(registry);
    Gauge.builder("shucheng.admission.inside", gates.of(urgency), Gate::inside)
        .description("requests that are worked on")
        .tag("gate", gate)
        .register(registry);
    Gauge.builder("shucheng.admission.waiting", gates.of(urgency), Gate::waiting)
        .description("requests that wait until they are worked on")
        .tag("gate", gate)
        .register(registry);
  }
}
