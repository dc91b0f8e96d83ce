package io.shucheng.ordering.domain;

import io.shucheng.ordering.providers.Notification;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the providers told, each once. */
public interface Notifications {

  /**
   * Enters a notification, within the transaction of its effect. Waits while another transaction
   * enters the same.
   *
   * @return what came of it when it was told before; nothing where this is the first time
   */
  Optional<Effect> enter(Notification notification, Instant at);

  /** Writes down what came of it. */
  void conclude(Notification notification, Effect effect);

  /**
   * What came of a notification.
   *
   * @param detail why, where it was refused, ignored or late
   * @param captured whether it was by this that the money came
   */
  record Effect(Outcome outcome, @Nullable String detail, boolean captured) {}

  /** How a notification ended. */
  enum Outcome {
    /** It changed the payment. */
    APPLIED,
    /** Money came for an order that is over, and goes back. */
    LATE,
    /** It says nothing new. */
    IGNORED,
    /** It contradicts what the shop knows. */
    REFUSED
  }
}
