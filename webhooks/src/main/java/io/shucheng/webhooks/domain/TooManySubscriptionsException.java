package io.shucheng.webhooks.domain;

/** There are as many subscriptions as the shop keeps. */
public final class TooManySubscriptionsException extends RuntimeException {

  public TooManySubscriptionsException(int most) {
    super("there are %d subscriptions, and no more are kept: delete one first".formatted(most));
  }
}
