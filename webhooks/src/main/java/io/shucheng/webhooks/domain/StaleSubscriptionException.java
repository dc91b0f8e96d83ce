package io.shucheng.webhooks.domain;

/** Somebody changed the subscription since it was read. */
public final class StaleSubscriptionException extends RuntimeException {

  public StaleSubscriptionException(SubscriptionId id) {
    super("subscription %s was changed since you read it: read it again".formatted(id));
  }
}
