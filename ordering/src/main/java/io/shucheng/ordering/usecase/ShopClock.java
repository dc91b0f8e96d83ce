package io.shucheng.ordering.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Tells the time in microseconds, which is what the database keeps of it. */
@Component
class ShopClock {

  private final Clock clock;

  ShopClock(Clock clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
