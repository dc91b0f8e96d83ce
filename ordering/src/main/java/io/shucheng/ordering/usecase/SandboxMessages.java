package io.shucheng.ordering.usecase;

import io.shucheng.ordering.domain.OrderPayment;
import io.shucheng.ordering.domain.SandboxDecision;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Words what the sandbox provider tells the shop. */
@Component
class SandboxMessages {

  private final JsonMapper json;

  SandboxMessages(JsonMapper json) {
    this.json = json;
  }

  String about(OrderPayment payment, SandboxDecision decision, Instant at) {
    ObjectNode message = json.createObjectNode();
    message.put(
        "type", decision == SandboxDecision.APPROVED ? "payment.captured" : "payment.failed");
    message.put("timestamp", at.toString());
    message.put("paymentId", payment.id().toString());
    message.putPOJO("amount", payment.amount());
    return json.writeValueAsString(message);
  }
}
