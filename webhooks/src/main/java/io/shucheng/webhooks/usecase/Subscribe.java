package io.shucheng.webhooks.usecase;

import com.github.f4b6a3.uuid.UuidCreator;
import io.shucheng.platform.webhooks.WebhookSecret;
import io.shucheng.webhooks.domain.Receiver;
import io.shucheng.webhooks.domain.Subscription;
import io.shucheng.webhooks.domain.SubscriptionId;
import io.shucheng.webhooks.domain.Subscriptions;
import io.shucheng.webhooks.domain.Topics;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds a subscription. */
@Component
public class Subscribe {

  private final Subscriptions subscriptions;
  private final CheckReceiver checkReceiver;
  private final WebhookInterest interest;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Subscribe(
      Subscriptions subscriptions,
      CheckReceiver checkReceiver,
      WebhookInterest interest,
      TransactionTemplate transaction,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.checkReceiver = checkReceiver;
    this.interest = interest;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A subscription with its secret, which is told this once. */
  public record Added(Subscription subscription, WebhookSecret secret) {}

  public Added subscribe(String name, String url, List<String> types, boolean enabled) {
    Topics topics = new Topics(types);
    Receiver receiver = checkReceiver.check(url);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Subscription subscription =
        new Subscription(
            new SubscriptionId(UuidCreator.getTimeOrderedEpoch()),
            name,
            receiver,
            topics,
            enabled,
            null,
            1,
            now,
            now);
    WebhookSecret secret = WebhookSecret.generate();
    transaction.executeWithoutResult(_ -> subscriptions.add(subscription, secret));
    interest.arise();
    return new Added(subscription, secret);
  }
}
