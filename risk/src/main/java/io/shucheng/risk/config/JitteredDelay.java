package io.shucheng.risk.config;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.TriggerContext;

/** At once, and then so long after each end, give or take a tenth: nodes do not march in step. */
record JitteredDelay(Duration delay) implements Trigger {

  @Override
  public Instant nextExecution(TriggerContext context) {
    Instant ended = context.lastCompletion();
    return ended == null
        ? context.getClock().instant()
        : ended.plusMillis(
            (long) (delay.toMillis() * ThreadLocalRandom.current().nextDouble(0.9, 1.1)));
  }
}
