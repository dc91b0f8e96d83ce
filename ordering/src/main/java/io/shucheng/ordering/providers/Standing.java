package io.shucheng.ordering.providers;

import io.shucheng.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a payment stands at its provider.
 *
 * @param amount that was authorized or captured; null in the other states
 * @param reference the provider's own name for it; null where it has none
 */
public record Standing(State state, @Nullable Money amount, @Nullable String reference) {

  /** What became of a payment. */
  public enum State {
    /** The provider knows no such payment, or nobody has paid yet. */
    OPEN,
    AUTHORIZED,
    CAPTURED,
    /** Refused; the customer may try again. */
    FAILED,
    /** It cannot be paid any more. */
    CLOSED
  }
}
