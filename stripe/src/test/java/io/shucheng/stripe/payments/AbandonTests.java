package io.shucheng.stripe.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shucheng.ordering.providers.PaymentReference;
import io.shucheng.ordering.providers.ProviderException;
import io.shuchengtest.stripe.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AbandonTests {

  private final AtStripe at = new AtStripe();

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void thePageOfAPaymentThatDidNotComeIsClosed() {
    String session = at.open();
    at.payments.abandon(at.known(session));
    at.payments.abandon(at.known(session));
    assertThat(at.books.statusOf(session)).isEqualTo("expired");
    assertThat(at.stripe.lines()).containsOnlyOnce("POST /v1/checkout/sessions/cs_test_1/expire");
  }

  @Test
  void thePageIsClosedAlsoWhereTheShopForgotIt() {
    String session = at.open();
    at.payments.abandon(at.forgotten());
    assertThat(at.books.statusOf(session)).isEqualTo("expired");
  }

  @Test
  void thePageIsClosedAlsoWhereOnlyARefusedTryIsKnown() {
    String session = at.open();
    String intent = at.books.pay(session, "requires_payment_method");
    at.payments.abandon(at.known(intent));
    assertThat(at.books.statusOf(session)).isEqualTo("expired");
    assertThat(at.books.statusOf(intent)).isEqualTo("canceled");
  }

  @Test
  void anAuthorizationIsGivenBack() {
    String session = at.open();
    String intent = at.books.pay(session, "requires_capture");
    at.payments.abandon(at.known(session));
    assertThat(at.books.statusOf(intent)).isEqualTo("canceled");
    assertThat(at.stripe.requests().getLast().form().get("cancellation_reason"))
        .isEqualTo("abandoned");
  }

  @Test
  void moneyThatIsThereOrOnItsWayIsLeftAlone() {
    String session = at.open();
    String intent = at.books.pay(session, "succeeded");
    at.payments.abandon(at.known(session));
    assertThat(at.books.statusOf(intent)).isEqualTo("succeeded");
    at.books.becomes(intent, "processing");
    at.payments.abandon(at.known(intent));
    assertThat(at.books.statusOf(intent)).isEqualTo("processing");
  }

  @Test
  void whatWasNeverOpenedNeedsNoClosing() {
    at.payments.abandon(at.forgotten());
    at.payments.abandon(at.known("cs_test_77"));
    assertThat(at.stripe.lines()).noneMatch(line -> line.startsWith("POST"));
  }

  @Test
  void whoPaysInTheSameMomentIsGivenTheMoneyBack() {
    String session = at.open();
    at.payments.lookUp(at.known(session));
    String error = "{\"error\":{\"type\":\"invalid_request_error\"}}";
    String found = at.books.pay(session, "requires_capture");
    at.stripe.fail(openAsItWas(session), new Fault.Answered(400, error));
    at.payments.abandon(at.known(session));
    assertThat(at.books.statusOf(found)).isEqualTo("canceled");
  }

  @Test
  void aReferenceOfAnotherPaymentIsRefused() {
    String session = at.open();
    AtStripe other = new AtStripe();
    try (other) {
      assertThatExceptionOfType(ProviderException.class)
          .isThrownBy(
              () -> at.payments.abandon(new PaymentReference(other.id, AtStripe.PRICE, session)))
          .matches(ProviderException::isRefused);
    }
    assertThat(at.books.statusOf(session)).isEqualTo("open");
  }

  private Fault openAsItWas(String session) {
    return new Fault.Answered(
        200,
        "{\"id\":\"%s\",\"object\":\"checkout.session\",\"status\":\"open\",\"metadata\":{\"shucheng_payment\":\"%s\"}}"
            .formatted(session, at.id));
  }
}
