package io.shucheng.webhooks.usecase;

import io.shucheng.platform.webhooks.WebhookSecret;
import io.shucheng.webhooks.domain.StaleSubscriptionException;
import io.shucheng.webhooks.domain.Subscription;
import io.shucheng.webhooks.domain.SubscriptionId;
import io.shucheng.webhooks.domain.Subscriptions;
import io.shucheng.webhooks.domain.Topics;
import io.shucheng.webhooks.domain.UnknownSubscriptionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes a subscription, replaces its secret, or ends it. */
@Component
public class ChangeSubscription {

  /** Long enough to bring the new secret to every receiver behind one address. */
  public static final Duration OVERLAP = Duration.ofHours(24);

  private final Subscriptions subscriptions;
  private final CheckReceiver checkReceiver;
  private final Clock clock;

  ChangeSubscription(Subscriptions subscriptions, CheckReceiver checkReceiver, Clock clock) {
    this.subscriptions = subscriptions;
    this.checkReceiver = checkReceiver;
    this.clock = clock;
  }

  /** What is to be different; null where it is to stay. */
  public record Change(
      @Nullable String name,
      @Nullable String url,
      @Nullable List<String> types,
      @Nullable Boolean enabled) {}

  /** A new secret, and until when the one before it signs as well. */
  public record Rotated(Subscription subscription, WebhookSecret secret, Instant oldUntil) {}

  /**
   * Changes it.
   *
   * @param version only while it is this one; null for any
   */
  public Subscription change(SubscriptionId id, @Nullable Long version, Change change) {
    Subscription now = current(id, version);
    String url = change.url();
    List<String> types = change.types();
    String name = change.name();
    Boolean enabled = change.enabled();
    Subscription changed =
        now.changed(
            name == null ? now.name() : name,
            url == null ? now.receiver() : checkReceiver.check(url),
            types == null ? now.topics() : new Topics(types),
            enabled == null ? now.enabled() : enabled,
            instant());
    subscriptions.replace(changed);
    return changed;
  }

  /** Replaces its secret. The one that was replaced before signs no more. */
  public Rotated rotate(SubscriptionId id, @Nullable Long version) {
    Subscription now = current(id, version);
    WebhookSecret secret = WebhookSecret.generate();
    Instant instant = instant();
    Instant oldUntil = instant.plus(OVERLAP);
    subscriptions.rotate(now, secret, oldUntil, instant);
    Subscription rotated =
        new Subscription(
            now.id(),
            now.name(),
            now.receiver(),
            now.topics(),
            now.enabled(),
            now.disabledBecause(),
            now.version() + 1,
            now.createdAt(),
            instant);
    return new Rotated(rotated, secret, oldUntil);
  }

  /** Ends it; what was on its way to it is forgotten. */
  public void end(SubscriptionId id, @Nullable Long version) {
    subscriptions.remove(current(id, version));
  }

  private Subscription current(SubscriptionId id, @Nullable Long version) {
    Subscription current =
        subscriptions.find(id).orElseThrow(() -> new UnknownSubscriptionException(id));
    if (version != null && version != current.version()) {
      throw new StaleSubscriptionException(id);
    }
    return current;
  }

  private Instant instant() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
