package io.shucheng.ordering.domain;

import io.shucheng.ordering.PaymentId;
import io.shucheng.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a provider tells of a payment; its signature is verified.
 *
 * @param webhookId the provider's; the same for repetitions of the same
 * @param payment null where it names none
 * @param amount what was captured or refused; null where it names none
 * @param body as it came
 */
public record Notification(
    String provider,
    String webhookId,
    Type type,
    String typeName,
    @Nullable PaymentId payment,
    @Nullable Money amount,
    String body) {

  /** What happened to the payment. */
  public enum Type {
    CAPTURED,
    FAILED,
    /** Something the shop does not follow. */
    OTHER
  }
}
