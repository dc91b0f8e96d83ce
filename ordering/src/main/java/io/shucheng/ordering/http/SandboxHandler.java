package io.shucheng.ordering.http;

import io.shucheng.ordering.IllegalTransitionException;
import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.domain.PaymentTerms;
import io.shucheng.ordering.domain.SandboxDecision;
import io.shucheng.ordering.domain.UnknownPaymentException;
import io.shucheng.ordering.usecase.DecideSandboxPayment;
import io.shucheng.ordering.usecase.DeliverSandboxCallbacks;
import io.shucheng.platform.web.Problem;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The sandbox provider's two buttons. Whoever knows the payment's id may press them, in a demo. */
@RestController
class SandboxHandler {

  private final DecideSandboxPayment decideSandboxPayment;
  private final DeliverSandboxCallbacks deliverSandboxCallbacks;
  private final PaymentTerms terms;

  SandboxHandler(
      DecideSandboxPayment decideSandboxPayment,
      DeliverSandboxCallbacks deliverSandboxCallbacks,
      PaymentTerms terms) {
    this.decideSandboxPayment = decideSandboxPayment;
    this.deliverSandboxCallbacks = deliverSandboxCallbacks;
    this.terms = terms;
  }

  @PostMapping("/payments/{id}/approval")
  ResponseEntity<Void> approve(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    return decide(new PaymentId(id), SandboxDecision.APPROVED, accept);
  }

  @PostMapping("/payments/{id}/refusal")
  ResponseEntity<Void> refuse(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    return decide(new PaymentId(id), SandboxDecision.REFUSED, accept);
  }

  /** Somebody with a browser is led back to the payment's page, which says how it stands. */
  private ResponseEntity<Void> decide(
      PaymentId id, SandboxDecision decision, @Nullable String accept) {
    boolean browser = accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    try {
      requireSandbox();
      decideSandboxPayment.decide(id, decision);
      deliverSandboxCallbacks.deliverDue();
    } catch (Problem | IllegalTransitionException | UnknownPaymentException e) {
      if (!browser) {
        throw e;
      }
    }
    return browser
        ? ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create("/payments/" + id))
            .build()
        : ResponseEntity.accepted().build();
  }

  private void requireSandbox() {
    if (!terms.sandboxOpen()) {
      throw Problem.notFound("this shop is no demo and has no payment sandbox");
    }
  }
}
