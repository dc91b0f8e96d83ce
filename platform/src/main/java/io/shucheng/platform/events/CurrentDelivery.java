package io.shucheng.platform.events;

import io.shucheng.platform.events.domain.Deliveries;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The delivery that a listener is called for. Its id stays the same however often the event is
 * delivered to that listener, so that one which carries no identity of its own can still be told
 * from another like it. Thread-safe.
 */
@Component
public class CurrentDelivery {

  private final Deliveries deliveries;

  CurrentDelivery(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  /** Empty where no listener was called on this thread. */
  public Optional<UUID> id() {
    return Optional.ofNullable(deliveries.atWork());
  }
}
