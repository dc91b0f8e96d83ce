package io.shucheng.ordering.http;

import io.shucheng.ordering.IllegalTransitionException;
import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.domain.UnknownPaymentException;
import io.shucheng.ordering.providers.ProviderException;
import io.shucheng.ordering.usecase.OpenPayment;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Leads a customer from the shop's page of a payment to the provider's. A GET although it opens the
 * payment: that is idempotent, and a form would not be let go to another site by the pages' own
 * security policy.
 */
@RestController
class PaymentOpeningHandler {

  private final OpenPayment openPayment;

  PaymentOpeningHandler(OpenPayment openPayment) {
    this.openPayment = openPayment;
  }

  /** Somebody with a browser who cannot be led on is led back to the payment's page. */
  @GetMapping("/payments/{id}/opening")
  ResponseEntity<Void> open(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    try {
      return to(openPayment.open(new PaymentId(id)));
    } catch (ProviderException | IllegalTransitionException | UnknownPaymentException e) {
      if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
        return to(URI.create("/payments/" + id));
      }
      throw e;
    }
  }

  private static ResponseEntity<Void> to(URI page) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(page).build();
  }
}
