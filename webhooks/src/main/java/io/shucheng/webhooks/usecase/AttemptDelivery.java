package io.shucheng.webhooks.usecase;

import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.platform.webhooks.WebhookSignatures;
import io.shucheng.webhooks.domain.Answer;
import io.shucheng.webhooks.domain.Couriers;
import io.shucheng.webhooks.domain.Deliveries;
import io.shucheng.webhooks.domain.Letter;
import io.shucheng.webhooks.domain.Message;
import io.shucheng.webhooks.domain.Schedule;
import io.shucheng.webhooks.domain.Subscriptions;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends a message once and writes down what came of it. No transaction is open meanwhile. */
@Component
class AttemptDelivery {

  private static final Logger LOG = LoggerFactory.getLogger(AttemptDelivery.class);

  private final Deliveries deliveries;
  private final Subscriptions subscriptions;
  private final Couriers couriers;
  private final Clock clock;
  private final MeterRegistry meters;

  AttemptDelivery(
      Deliveries deliveries,
      Subscriptions subscriptions,
      Couriers couriers,
      Clock clock,
      MeterRegistry meters) {
    this.deliveries = deliveries;
    this.subscriptions = subscriptions;
    this.couriers = couriers;
    this.clock = clock;
    this.meters = meters;
  }

  void attempt(Letter letter) {
    Answer answer = couriers.post(letter.receiver(), signed(letter), letter.body());
    Instant now = clock.instant();
    Optional<Instant> next = Schedule.after(letter.attempt(), now);
    if (answer.delivered()) {
      deliveries.finish(letter, answer, now);
      count("delivered");
    } else if (answer.gone() || next.isEmpty()) {
      giveUp(letter, answer, now);
    } else {
      deliveries.retry(letter, answer, next.get(), now);
      count("failed");
    }
  }

  private Map<String, String> signed(Letter letter) {
    Instant now = clock.instant();
    return new WebhookSignatures(letter.secrets().at(now), clock)
        .sign(Message.webhookId(letter.message()), now, letter.body());
  }

  private void giveUp(Letter letter, Answer answer, Instant now) {
    deliveries.finish(letter, answer, now);
    count("given_up");
    if (answer.gone()) {
      subscriptions.disable(letter.subscription(), "the receiver answered 410 Gone", now);
      LOG.warn(
          "Webhook subscription {} is switched off: its receiver answered 410 Gone",
          letter.subscription());
    } else {
      LOG.warn(
          "Webhook delivery {} to subscription {} is given up after {} attempts: {}",
          letter.id(),
          letter.subscription(),
          letter.attempt(),
          answer.failure());
    }
  }

  private void count(String result) {
    meters.counter("shucheng.webhooks.attempts", "result", result).increment();
  }
}
