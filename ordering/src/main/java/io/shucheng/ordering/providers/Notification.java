package io.shucheng.ordering.providers;

import io.shucheng.ordering.PaymentId;
import io.shucheng.platform.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a provider tells of a payment; its signature is verified.
 *
 * @param webhookId the provider's, at most 255 characters; the same for repetitions of the same
 * @param typeName the provider's own, printable
 * @param payment null where it names none
 * @param refund null where it is about none
 * @param amount what was authorized, captured or refused; null where it names none
 * @param reference the provider's own name for the payment; null where it tells none
 * @param body as it came
 */
public record Notification(
    String provider,
    String webhookId,
    Type type,
    String typeName,
    @Nullable PaymentId payment,
    @Nullable UUID refund,
    @Nullable Money amount,
    @Nullable String reference,
    String body) {

  /** What happened. */
  public enum Type {
    /** The customer agreed, and the money waits to be captured. */
    AUTHORIZED,
    CAPTURED,
    FAILED,
    REFUNDED,
    REFUND_FAILED,
    /** Something the shop does not follow. */
    OTHER
  }
}
