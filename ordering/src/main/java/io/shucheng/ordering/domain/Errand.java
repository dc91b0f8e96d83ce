package io.shucheng.ordering.domain;

import io.shucheng.ordering.PaymentId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the shop has to ask of a payment provider: written down with the decision, done after it.
 *
 * @param refund which; null where it is about none
 * @param attempts how often it was tried before
 */
public record Errand(UUID id, Kind kind, PaymentId payment, @Nullable UUID refund, int attempts) {

  /** What is to be asked. */
  public enum Kind {
    /** The customer agreed: take the money. */
    CAPTURE,
    /** The order is over: see that nobody pays. */
    ABANDON,
    /** Give money back. */
    REFUND
  }
}
