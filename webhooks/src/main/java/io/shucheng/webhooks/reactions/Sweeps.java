package io.shucheng.webhooks.reactions;

import io.shucheng.webhooks.usecase.DeliverMessages;
import io.shucheng.webhooks.usecase.ForgetDeliveries;
import io.shucheng.webhooks.usecase.WebhookInterest;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What is done because time passes. Safe on several nodes at once: each message is sent by one. */
@Component
class Sweeps {

  private static final String OFTEN = "${shucheng.webhooks.sweep-interval:500ms}";
  private static final String NOW_AND_THEN = "${shucheng.webhooks.interest-interval:2s}";
  private static final String HOURLY = "1h";

  private final DeliverMessages deliverMessages;
  private final ForgetDeliveries forgetDeliveries;
  private final WebhookInterest interest;

  Sweeps(
      DeliverMessages deliverMessages,
      ForgetDeliveries forgetDeliveries,
      WebhookInterest interest) {
    this.deliverMessages = deliverMessages;
    this.forgetDeliveries = forgetDeliveries;
    this.interest = interest;
  }

  @Scheduled(initialDelayString = OFTEN, fixedDelayString = OFTEN)
  void deliver() {
    deliverMessages.begin();
  }

  @Scheduled(initialDelayString = NOW_AND_THEN, fixedDelayString = NOW_AND_THEN)
  void look() {
    interest.look();
  }

  @Scheduled(initialDelayString = HOURLY, fixedDelayString = HOURLY)
  void forget() {
    forgetDeliveries.forget();
  }
}
