package io.shucheng.webhooks.domain;

/** There is no such subscription. */
public final class UnknownSubscriptionException extends RuntimeException {

  public UnknownSubscriptionException(SubscriptionId id) {
    super("there is no subscription " + id);
  }
}
