package io.shucheng.stripe.webhooks;

import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.providers.Notification;
import io.shucheng.ordering.providers.SignedCallback;
import io.shucheng.ordering.providers.UnreadableCallbackException;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads Stripe's events as they are written, whatever version of the API the endpoint has: of the
 * library's model, which knows one version only, it uses nothing.
 *
 * <p>The same capture is told by several events, of the session and of the payment, and so is the
 * same refund: each becomes a notification. What has no mark of the shop's, such as another
 * program's payments of the same account, is none of its business, and becomes one that the shop
 * does not follow.
 */
public final class Events {

  /** The provider's name. */
  public static final String PROVIDER = "stripe";

  private static final Pattern ID = Pattern.compile("[!-~]{1,255}");
  private static final int LONGEST_TYPE = 100;

  private final EventSignatures signatures;
  private final boolean live;

  /**
   * @param live whether the shop's key moves real money
   */
  public Events(EventSignatures signatures, boolean live) {
    this.signatures = signatures;
    this.live = live;
  }

  /**
   * @throws io.shucheng.ordering.providers.BadSignatureException unless Stripe signed it
   * @throws UnreadableCallbackException if it is no event, or of the other mode
   */
  public Notification read(SignedCallback callback) {
    signatures.verify(callback);
    JsonNode event = parse(callback.body());
    String id = event.path("id").asString("");
    if (!ID.matcher(id).matches()) {
      throw new UnreadableCallbackException("an event has an id of 1 to 255 printable characters");
    }
    requireMode(event.path("livemode"));
    JsonNode object = event.path("data").path("object");
    Optional<PaymentId> payment = Told.payment(object);
    String type = event.path("type").asString("");
    // a thin event (v2.core.event) carries no object, and so no mark
    Told told = payment.isPresent() ? Told.of(type, object) : Told.nothing();
    return new Notification(
        PROVIDER,
        id,
        told.type(),
        printable(type),
        payment.orElse(null),
        told.refund(),
        told.amount(),
        told.reference(),
        callback.body());
  }

  private static JsonNode parse(String body) {
    try {
      JsonNode event = JsonMapper.shared().readTree(body);
      if (event.isObject()) {
        return event;
      }
    } catch (JacksonException _) {
      // answered below like any other body that tells nothing
    }
    throw new UnreadableCallbackException("the callback's body is no JSON object");
  }

  private void requireMode(JsonNode livemode) {
    if (!livemode.isBoolean() || livemode.asBoolean() != live) {
      throw new UnreadableCallbackException(
          "the shop's key is of Stripe's %s mode, and the event is not"
              .formatted(live ? "live" : "test"));
    }
  }

  private static String printable(String type) {
    String text = type.replaceAll("\\P{Print}", "?");
    return text.length() > LONGEST_TYPE ? text.substring(0, LONGEST_TYPE) : text;
  }
}
