package io.shucheng.ordering.http;

import io.shucheng.ordering.domain.Notifications.Effect;
import io.shucheng.ordering.domain.Notifications.Outcome;
import io.shucheng.ordering.providers.PaymentProvider;
import io.shucheng.ordering.providers.SignedCallback;
import io.shucheng.ordering.usecase.Providers;
import io.shucheng.ordering.usecase.SettlePayment;
import io.shucheng.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes the payment providers' callbacks. Answers 204 only for what is kept. */
@RestController
class CallbacksHandler {

  private final Providers providers;
  private final SettlePayment settlePayment;

  CallbacksHandler(Providers providers, SettlePayment settlePayment) {
    this.providers = providers;
    this.settlePayment = settlePayment;
  }

  @PostMapping(
      path = "/api/v1/payments/{provider}/callbacks",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> take(
      @PathVariable String provider,
      @RequestHeader HttpHeaders headers,
      @RequestBody(required = false) byte[] body) {
    PaymentProvider teller =
        providers
            .find(provider)
            .orElseThrow(() -> Problem.notFound("there is no payment provider of this name here"));
    byte[] signed = Objects.requireNonNullElse(body, new byte[0]);
    String text = new String(signed, StandardCharsets.UTF_8);
    Effect effect = settlePayment.settle(teller.read(new SignedCallback(all(headers), text)));
    if (effect.outcome() == Outcome.REFUSED) {
      throw Problem.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "payment-mismatch",
          "the callback was refused and written down: " + effect.detail());
    }
    return ResponseEntity.noContent().build();
  }

  private static Map<String, List<String>> all(HttpHeaders headers) {
    Map<String, List<String>> all = new HashMap<>();
    headers.forEach((name, values) -> all.put(name.toLowerCase(Locale.ROOT), values));
    return all;
  }
}
