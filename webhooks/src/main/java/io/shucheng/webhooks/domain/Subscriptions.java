package io.shucheng.webhooks.domain;

import io.shucheng.platform.webhooks.WebhookSecret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shop's subscriptions. */
public interface Subscriptions {

  /** As many as are kept. */
  int MOST = 100;

  /**
   * Keeps a new one.
   *
   * @throws TooManySubscriptionsException if there are {@link #MOST}
   */
  void add(Subscription subscription, WebhookSecret secret);

  Optional<Subscription> find(SubscriptionId id);

  /** Some of them in the order of their creation, behind one or from the first. */
  List<Subscription> list(@Nullable SubscriptionId after, int most);

  /** Whether there is any. */
  boolean any();

  /**
   * Writes a changed one over the one it was made from.
   *
   * @throws StaleSubscriptionException if somebody else did before
   */
  void replace(Subscription changed);

  /**
   * Has messages signed with a new secret, and until then with the old one as well.
   *
   * @throws StaleSubscriptionException if somebody changed it since this version
   */
  void rotate(Subscription subscription, WebhookSecret secret, Instant oldUntil, Instant now);

  /** Switches one off for a reason of the shop's. */
  void disable(SubscriptionId id, String why, Instant now);

  /**
   * Forgets one, and its deliveries.
   *
   * @throws StaleSubscriptionException if somebody changed it since this version
   */
  void remove(Subscription subscription);
}
