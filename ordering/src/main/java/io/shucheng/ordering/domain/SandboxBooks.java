package io.shucheng.ordering.domain;

import io.shucheng.ordering.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sandbox provider's own books: its decisions, and the callbacks it owes the shop. */
public interface SandboxBooks {

  Optional<SandboxDecision> decisionOn(PaymentId payment);

  /** Writes a decision down over an earlier one, together with the callback it causes. */
  void decide(PaymentId payment, SandboxDecision decision, Delivery delivery, Instant at);

  /**
   * Takes deliveries whose next attempt is due, and postpones that by their back-off, so that
   * nobody else takes them meanwhile.
   */
  List<Delivery> takeDue(Instant now, Duration firstBackOff, int most);

  void delivered(String webhookId, Instant at);

  void failed(String webhookId, String reason);

  /**
   * A callback that is owed.
   *
   * @param body signed anew at each attempt
   */
  record Delivery(String webhookId, String body) {}
}
