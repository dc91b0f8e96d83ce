package io.shucheng.webhooks.usecase;

import io.shucheng.platform.events.EventBacklog;
import io.shucheng.webhooks.domain.Subscriptions;
import org.springframework.stereotype.Component;

/**
 * Whether anybody wants to be told. A shop without subscriptions spends nothing on the events of
 * its orders: its listeners' condition asks here before an event is stored for them. What was
 * stored is still seen through, so it only turns off when the outbox is empty. Thread-safe.
 */
@Component("webhookInterest")
public class WebhookInterest {

  /** What the listeners' conditions say. */
  public static final String WANTED = "@webhookInterest.wanted()";

  private final Subscriptions subscriptions;
  private final EventBacklog backlog;

  /** True until it was looked: what an earlier run stored may already be on its way. */
  private volatile boolean wanted = true;

  WebhookInterest(Subscriptions subscriptions, EventBacklog backlog) {
    this.subscriptions = subscriptions;
    this.backlog = backlog;
  }

  /** Whether messages are made of events. */
  public boolean wanted() {
    return wanted;
  }

  /** There is a subscription from now on. */
  void arise() {
    wanted = true;
  }

  /** Looks whether there still is, or on another node came to be, a subscription. */
  public void look() {
    if (subscriptions.any()) {
      wanted = true;
    } else if (wanted && backlog.size() == 0) {
      wanted = false;
    }
  }
}
