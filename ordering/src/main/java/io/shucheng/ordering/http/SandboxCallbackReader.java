package io.shucheng.ordering.http;

import com.standardwebhooks.Webhook;
import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.domain.PaymentTerms;
import io.shucheng.ordering.providers.Notification;
import io.shucheng.platform.money.Money;
import io.shucheng.platform.web.Problem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the sandbox provider tells. */
@Component
class SandboxCallbackReader implements CallbackReader {

  private static final int LONGEST_ID = 255;

  private final SandboxWebhooks webhooks;
  private final PaymentTerms terms;
  private final JsonMapper json;

  SandboxCallbackReader(SandboxWebhooks webhooks, PaymentTerms terms, JsonMapper json) {
    this.webhooks = webhooks;
    this.terms = terms;
    this.json = json;
  }

  @Override
  public String provider() {
    return PaymentTerms.SANDBOX;
  }

  @Override
  public boolean isOpen() {
    return terms.sandboxOpen();
  }

  @Override
  public Notification read(HttpHeaders headers, String body) {
    String id = Objects.requireNonNullElse(headers.getFirst(Webhook.UNBRANDED_MSG_ID_KEY), "");
    if (id.isEmpty() || id.length() > LONGEST_ID || !webhooks.verify(headers, body)) {
      throw Problem.of(
          HttpStatus.UNAUTHORIZED,
          "bad-signature",
          "the callback wants webhook-id, webhook-timestamp of the last 5 minutes and a webhook-signature of this body");
    }
    JsonNode message = parse(body);
    String type = message.path("type").asString("");
    return new Notification(
        provider(),
        id,
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
        body);
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
    throw Problem.badRequest("the callback's body is no JSON object");
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
