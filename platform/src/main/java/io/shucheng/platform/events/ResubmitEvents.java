package io.shucheng.platform.events;

import java.time.Duration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Delivers again what a killed node left undelivered or a listener failed at. Listeners are
 * idempotent, so that two nodes doing this at once do no harm.
 */
@Component
class ResubmitEvents {

  /** Younger ones may still be on their way. */
  private static final Duration MINIMUM_AGE = Duration.ofSeconds(30);

  private final IncompleteEventPublications publications;

  ResubmitEvents(IncompleteEventPublications publications) {
    this.publications = publications;
  }

  @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT15S")
  void resubmit() {
    publications.resubmitIncompletePublications(
        ResubmissionOptions.defaults()
            .withMinAge(MINIMUM_AGE)
            .withBatchSize(100)
            .withMaxInFlight(200));
  }
}
