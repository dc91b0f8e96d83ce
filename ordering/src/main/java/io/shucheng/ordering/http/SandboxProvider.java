package io.shucheng.ordering.http;

import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.domain.PaymentTerms;
import io.shucheng.ordering.domain.SandboxBooks;
import io.shucheng.ordering.domain.SandboxDecision;
import io.shucheng.ordering.providers.BadSignatureException;
import io.shucheng.ordering.providers.Notification;
import io.shucheng.ordering.providers.Opening;
import io.shucheng.ordering.providers.PaymentProvider;
import io.shucheng.ordering.providers.PaymentReference;
import io.shucheng.ordering.providers.PaymentRequest;
import io.shucheng.ordering.providers.RefundRequest;
import io.shucheng.ordering.providers.RefundStanding;
import io.shucheng.ordering.providers.SignedCallback;
import io.shucheng.ordering.providers.Standing;
import io.shucheng.ordering.providers.UnreadableCallbackException;
import io.shucheng.platform.money.Money;
import io.shucheng.platform.webhooks.WebhookSignatures;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for a provider while the shop is a demo. Its page is the shop's own, and whoever clicks
 * there decides; its money is no money, so that giving it back is done at once.
 */
@Component
class SandboxProvider implements PaymentProvider {

  private final SandboxBooks books;
  private final SandboxSignatures signatures;
  private final PaymentTerms terms;
  private final JsonMapper json;

  SandboxProvider(
      SandboxBooks books, SandboxSignatures signatures, PaymentTerms terms, JsonMapper json) {
    this.books = books;
    this.signatures = signatures;
    this.terms = terms;
    this.json = json;
  }

  @Override
  public String name() {
    return PaymentTerms.SANDBOX;
  }

  @Override
  public boolean isOpen() {
    return terms.sandboxOpen();
  }

  @Override
  public Opening open(PaymentRequest request) {
    return new Opening(request.returnTo(), null);
  }

  @Override
  public void capture(PaymentReference payment) {
    // whoever approves has paid
  }

  @Override
  public void abandon(PaymentReference payment) {
    // nobody can decide on a payment whose order is over
  }

  @Override
  public RefundStanding refund(RefundRequest refund) {
    return RefundStanding.DONE;
  }

  @Override
  public Standing lookUp(PaymentReference payment) {
    Optional<SandboxDecision> decision = books.decisionOn(payment.id());
    if (decision.isEmpty()) {
      return new Standing(Standing.State.OPEN, null, null);
    }
    return switch (decision.get()) {
      case APPROVED -> new Standing(Standing.State.CAPTURED, payment.amount(), null);
      case REFUSED -> new Standing(Standing.State.FAILED, null, null);
    };
  }

  @Override
  public Notification read(SignedCallback callback) {
    HttpHeaders headers = new HttpHeaders();
    callback.headers().forEach(headers::addAll);
    if (!signatures.get().verify(headers, callback.body())) {
      throw new BadSignatureException(
          "the callback wants webhook-id, webhook-timestamp of the last 5 minutes and a webhook-signature of this body");
    }
    JsonNode message = parse(callback.body());
    String type = message.path("type").asString("");
    return new Notification(
        name(),
        callback.header(WebhookSignatures.ID).getFirst(),
        switch (type) {
          case "payment.captured" -> Notification.Type.CAPTURED;
          case "payment.failed" -> Notification.Type.FAILED;
          default -> Notification.Type.OTHER;
        },
        printable(type),
        payment(message.path("paymentId").asString("")),
        null,
        amount(message.path("amount")),
        null,
        callback.body());
  }

  private JsonNode parse(String body) {
    try {
      JsonNode message = json.readTree(body);
      if (message.isObject()) {
        return message;
      }
    } catch (JacksonException _) {
      // answered below like any other body that tells nothing
    }
    throw new UnreadableCallbackException("the callback's body is no JSON object");
  }

  private static @Nullable PaymentId payment(String id) {
    try {
      return PaymentId.parse(id);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private @Nullable Money amount(JsonNode amount) {
    try {
      return amount.isObject() ? json.treeToValue(amount, Money.class) : null;
    } catch (JacksonException _) {
      return null;
    }
  }

  private static String printable(String type) {
    String text = type.replaceAll("\\P{Print}", "?");
    return text.length() > 100 ? text.substring(0, 100) : text;
  }
}
