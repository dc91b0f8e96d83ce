package io.shucheng.stripe.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shucheng.ordering.providers.ProviderException;
import io.shuchengtest.stripe.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaptureTests {

  private final AtStripe at = new AtStripe();

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void anAuthorizationIsTakenBySessionByIntentOrByNeither() {
    String session = at.open();
    String intent = at.books.pay(session, "requires_capture");
    at.payments.capture(at.known(session));
    assertThat(at.books.statusOf(intent)).isEqualTo("succeeded");

    at.books.becomes(intent, "requires_capture");
    at.payments.capture(at.known(intent));
    assertThat(at.books.statusOf(intent)).isEqualTo("succeeded");

    at.books.becomes(intent, "requires_capture");
    at.payments.capture(at.forgotten());
    assertThat(at.books.statusOf(intent)).isEqualTo("succeeded");
  }

  @Test
  void capturingTwiceIsOneCapture() {
    String session = at.open();
    at.books.pay(session, "requires_capture");
    at.payments.capture(at.known(session));
    at.payments.capture(at.known(session));
    assertThat(at.stripe.lines()).containsOnlyOnce("POST /v1/payment_intents/pi_1/capture");
  }

  @Test
  void aCaptureWhoseAnswerWasLostIsOneCapture() {
    at.books.pay(at.open(), "requires_capture");
    at.stripe.fail(new Fault.None(), new Fault.Lost());
    at.payments.capture(at.known("pi_1"));
    assertThat(at.books.statusOf("pi_1")).isEqualTo("succeeded");
  }

  @Test
  void whatAnotherCapturedInTheSameMomentIsCaptured() {
    at.books.pay(at.open(), "succeeded");
    String asItWas =
        "{\"id\":\"pi_1\",\"object\":\"payment_intent\",\"status\":\"requires_capture\",\"metadata\":{\"shucheng_payment\":\"%s\"}}"
            .formatted(at.id);
    at.stripe.fail(new Fault.Answered(200, asItWas));
    at.payments.capture(at.known("pi_1"));
    assertThat(at.stripe.lines()).contains("POST /v1/payment_intents/pi_1/capture");
  }

  @Test
  void nothingIsTakenThatNobodyAuthorized() {
    String session = at.open();
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> at.payments.capture(at.known(session)))
        .matches(ProviderException::isRefused)
        .withMessageContaining("OPEN");
  }

  @Test
  void whatWasGivenBackCannotBeTaken() {
    String session = at.open();
    at.books.pay(session, "canceled");
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> at.payments.capture(at.known("pi_1")))
        .matches(ProviderException::isRefused)
        .withMessageContaining("CLOSED");
  }
}
