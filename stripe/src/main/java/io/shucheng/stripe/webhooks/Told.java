package io.shucheng.stripe.webhooks;

import static io.shucheng.ordering.providers.Notification.Type.AUTHORIZED;
import static io.shucheng.ordering.providers.Notification.Type.CAPTURED;
import static io.shucheng.ordering.providers.Notification.Type.FAILED;
import static io.shucheng.ordering.providers.Notification.Type.OTHER;
import static io.shucheng.ordering.providers.Notification.Type.REFUNDED;
import static io.shucheng.ordering.providers.Notification.Type.REFUND_FAILED;

import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.providers.Notification;
import io.shucheng.platform.money.Money;
import io.shucheng.stripe.domain.Marks;
import io.shucheng.stripe.domain.StripeAmounts;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an event tells of one of the shop's payments. */
record Told(
    Notification.Type type,
    @Nullable Money amount,
    @Nullable UUID refund,
    @Nullable String reference) {

  /** The payment whose mark the object bears. */
  static Optional<PaymentId> payment(JsonNode object) {
    return uuid(object.path("metadata").path(Marks.PAYMENT)).map(PaymentId::new);
  }

  static Told nothing() {
    return new Told(OTHER, null, null, null);
  }

  static Told of(String type, JsonNode object) {
    return switch (type) {
      case "checkout.session.completed" -> completed(object);
      case "checkout.session.async_payment_succeeded" -> about(object, CAPTURED, "amount_total");
      // nobody paid, or the shop closed it: there is no more to wait for
      case "checkout.session.async_payment_failed", "checkout.session.expired" ->
          about(object, FAILED, "amount_total");
      case "payment_intent.amount_capturable_updated" ->
          object.path("status").asString("").equals("requires_capture")
              ? about(object, AUTHORIZED, "amount_capturable")
              : nothing();
      case "payment_intent.succeeded" -> about(object, CAPTURED, "amount_received");
      case "payment_intent.payment_failed", "payment_intent.canceled" ->
          about(object, FAILED, "amount");
      case "refund.created", "refund.updated", "refund.failed", "charge.refund.updated" ->
          refunded(object, object.path("payment_intent"));
      case "charge.refunded" ->
          // older versions name the refunds, the newest first; in newer ones the refund's own event
          // tells
          refunded(object.path("refunds").path("data").path(0), object.path("payment_intent"));
      default -> nothing();
    };
  }

  /** Unpaid, it waits for a bank or for the shop's capture: the payment's own event tells. */
  private static Told completed(JsonNode session) {
    return switch (session.path("payment_status").asString("")) {
      case "paid", "no_payment_required" -> about(session, CAPTURED, "amount_total");
      default -> nothing();
    };
  }

  private static Told about(JsonNode object, Notification.Type type, String amount) {
    // a try that failed is told late at times, and must not lead the shop away from the next one
    String reference = type == FAILED ? null : name(object);
    return new Told(type, money(object, amount), null, reference);
  }

  private static Told refunded(JsonNode refund, JsonNode intent) {
    Optional<UUID> id = uuid(refund.path("metadata").path(Marks.REFUND));
    Notification.Type type =
        switch (refund.path("status").asString("")) {
          case "succeeded" -> REFUNDED;
          case "failed", "canceled" -> REFUND_FAILED;
          default -> OTHER;
        };
    return id.isEmpty() || type == OTHER
        ? nothing()
        : new Told(type, money(refund, "amount"), id.get(), name(intent));
  }

  /** A name stands alone, or in the thing itself. */
  private static @Nullable String name(JsonNode named) {
    String name = named.isObject() ? named.path("id").asString("") : named.asString("");
    return name.isEmpty() || name.length() > 255 ? null : name;
  }

  private static @Nullable Money money(JsonNode object, String field) {
    JsonNode units = object.path(field);
    if (!units.canConvertToLong() || !units.isIntegralNumber()) {
      return null;
    }
    try {
      return StripeAmounts.money(units.asLong(), object.path("currency").asString(""));
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static Optional<UUID> uuid(JsonNode text) {
    try {
      return Optional.of(UUID.fromString(text.asString("")));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
