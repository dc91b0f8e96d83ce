package io.shucheng.webhooks.usecase;

import io.shucheng.webhooks.domain.Deliveries;
import io.shucheng.webhooks.domain.Message;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts messages on their way to those who want them, once however often it is asked. */
@Component
public class TellSubscribers {

  private final Deliveries deliveries;
  private final Clock clock;

  TellSubscribers(Deliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  public void tell(List<Message> messages) {
    if (!messages.isEmpty()) {
      deliveries.add(messages, clock.instant());
    }
  }
}
