package io.shucheng.platform.events.usecase;

import io.shucheng.platform.events.domain.Deliveries;
import io.shucheng.platform.events.domain.Publications;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Delivers again what a killed node left undelivered or a listener failed at, when its wait is
 * over. Every node does it; each publication goes to one of them.
 */
@Component
public class TryAgain {

  /** A quarter of the silence after which a delivery is thought lost. */
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

  private static final int AT_ONCE = 200;
  private static final int MOST_UNDER_WAY = 400;

  private final Publications publications;
  private final FailedEventPublications failed;
  private final Deliveries deliveries;
  private final Clock clock;
  private volatile Instant lastSign = Instant.EPOCH;

  TryAgain(
      Publications publications,
      FailedEventPublications failed,
      Deliveries deliveries,
      Clock clock) {
    this.publications = publications;
    this.failed = failed;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** Looks once through the outbox. */
  @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT2S")
  public void sweep() {
    Instant now = clock.instant();
    if (!now.isBefore(lastSign.plus(SIGN_OF_LIFE))) {
      giveSignOfLife(now);
    }
    publications.failAbandoned(now);
    failed.resubmit(
        ResubmissionOptions.defaults()
            .withMinAge(Duration.ZERO)
            .withBatchSize(AT_ONCE)
            .withMaxInFlight(MOST_UNDER_WAY));
  }

  private void giveSignOfLife(Instant now) {
    List<UUID> running = deliveries.runningSince(now.minus(SIGN_OF_LIFE));
    if (!running.isEmpty()) {
      publications.keepAlive(running, now);
    }
    lastSign = now;
  }
}
