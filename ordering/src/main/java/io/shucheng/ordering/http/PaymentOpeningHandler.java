package io.shucheng.ordering.http;

import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.usecase.OpenPayment;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Leads a customer from the shop's page of a payment to the provider's. */
@RestController
class PaymentOpeningHandler {

  private final OpenPayment openPayment;

  PaymentOpeningHandler(OpenPayment openPayment) {
    this.openPayment = openPayment;
  }

  @PostMapping("/payments/{id}/opening")
  ResponseEntity<Void> open(@PathVariable UUID id) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(openPayment.open(new PaymentId(id)))
        .build();
  }
}
