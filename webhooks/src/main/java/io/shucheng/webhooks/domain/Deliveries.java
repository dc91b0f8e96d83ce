package io.shucheng.webhooks.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The messages on their way to subscriptions. */
public interface Deliveries {

  /** Has messages sent to every subscription that wants them; those told before are left out. */
  void add(List<Message> messages, Instant now);

  /**
   * The subscriptions that something is due for, and how much.
   *
   * @param most counts no further
   */
  Map<SubscriptionId, Integer> due(Instant now, int most);

  /**
   * Claims the next that is due for a subscription. Nobody else gets it before the lease is over;
   * if whoever claimed it is killed, somebody else gets it then.
   */
  Optional<Letter> claim(SubscriptionId subscription, Instant now, Instant leasedUntil);

  /** An attempt was the last, for it was delivered or given up. */
  void finish(Letter letter, Answer answer, Instant now);

  /** An attempt failed, and another follows. */
  void retry(Letter letter, Answer answer, Instant nextAttempt, Instant now);

  /**
   * Has one sent again, at once and as often as a fresh one.
   *
   * @return false if it is being sent right now
   */
  boolean release(DeliveryId id, Instant now);

  /** Forgets what is older, and the messages that nobody waits for any more. */
  int forget(Instant before, int most);
}
