package io.shucheng.webhooks.usecase;

import io.shucheng.webhooks.domain.Deliveries;
import io.shucheng.webhooks.domain.DeliveryId;
import io.shucheng.webhooks.domain.DeliveryLog;
import io.shucheng.webhooks.domain.DeliveryLog.Entry;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has a message sent again, whatever became of it. */
@Component
public class SendAgain {

  private final Deliveries deliveries;
  private final DeliveryLog log;
  private final Clock clock;

  SendAgain(Deliveries deliveries, DeliveryLog log, Clock clock) {
    this.deliveries = deliveries;
    this.log = log;
    this.clock = clock;
  }

  /**
   * What came of the wish.
   *
   * @param released whether it is sent again; false where it is being sent right now
   */
  public record Wish(boolean released, Entry entry) {}

  /** Empty where there is no such delivery. */
  public Optional<Wish> send(DeliveryId id) {
    boolean released = deliveries.release(id, clock.instant());
    return log.find(id).map(entry -> new Wish(released, entry));
  }
}
