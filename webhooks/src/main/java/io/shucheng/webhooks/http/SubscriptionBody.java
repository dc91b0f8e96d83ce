package io.shucheng.webhooks.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shucheng.platform.webhooks.WebhookSecret;
import io.shucheng.webhooks.domain.Subscription;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription on the wire.
 *
 * @param disabledBecause why the shop switched it off itself
 * @param secret told once, when it is made or replaced
 * @param oldSecretUntil until when the one before signs as well
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubscriptionBody(
    String id,
    String name,
    String url,
    List<String> eventTypes,
    boolean enabled,
    @Nullable String disabledBecause,
    Instant createdAt,
    Instant changedAt,
    @Nullable String secret,
    @Nullable Instant oldSecretUntil) {

  static SubscriptionBody of(Subscription subscription) {
    return of(subscription, null, null);
  }

  static SubscriptionBody of(
      Subscription subscription, @Nullable WebhookSecret secret, @Nullable Instant oldSecretUntil) {
    return new SubscriptionBody(
        subscription.id().toString(),
        subscription.name(),
        subscription.receiver().toString(),
        subscription.topics().names(),
        subscription.enabled(),
        subscription.disabledBecause(),
        subscription.createdAt(),
        subscription.changedAt(),
        secret == null ? null : secret.text(),
        oldSecretUntil);
  }

  /** The record's own text would show the secret. */
  @Override
  public String toString() {
    return "SubscriptionBody[" + id + "]";
  }
}
