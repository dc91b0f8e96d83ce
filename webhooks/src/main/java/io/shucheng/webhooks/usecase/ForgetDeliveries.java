package io.shucheng.webhooks.usecase;

import io.shucheng.webhooks.domain.Deliveries;
import io.shucheng.webhooks.domain.Limits;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Forgets what became of messages long ago. */
@Component
public class ForgetDeliveries {

  /** Few enough that its locks are short. */
  private static final int BATCH = 1_000;

  private final Deliveries deliveries;
  private final Limits limits;
  private final Clock clock;

  ForgetDeliveries(Deliveries deliveries, Limits limits, Clock clock) {
    this.deliveries = deliveries;
    this.limits = limits;
    this.clock = clock;
  }

  public void forget() {
    while (deliveries.forget(clock.instant().minus(limits.retention()), BATCH) == BATCH) {
      // the next batch
    }
  }
}
