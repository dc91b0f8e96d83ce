package io.shucheng.stripe.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shucheng.ordering.providers.ProviderException;
import io.shucheng.ordering.providers.RefundRequest;
import io.shucheng.ordering.providers.RefundStanding;
import io.shucheng.platform.money.Money;
import io.shuchengtest.stripe.Fault;
import io.shuchengtest.stripe.SentRequest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundTests {

  private final AtStripe at = new AtStripe();
  private final UUID refund = UUID.randomUUID();

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void moneyIsGivenBackUnderTheShopsMarks() {
    String session = paid();
    assertThat(at.payments.refund(at.refund(refund, at.known(session), "10.00")))
        .isEqualTo(RefundStanding.DONE);
    SentRequest sent = at.stripe.requests().getLast();
    assertThat(sent.header("Idempotency-Key")).isEqualTo("refund-" + refund);
    assertThat(sent.form().fields())
        .containsEntry("payment_intent", "pi_1")
        .containsEntry("amount", "1000")
        .containsEntry("metadata[shucheng_refund]", refund.toString())
        .containsEntry("metadata[shucheng_payment]", at.id.toString());
  }

  @Test
  void theSameRefundTwiceIsOne() {
    RefundRequest request = at.refund(refund, at.known(paid()), "10.00");
    at.payments.refund(request);
    at.payments.refund(request);
    at.stripe.forgetKeys();
    at.payments.refund(request);
    at.payments.refund(at.refund(refund, at.forgotten(), "10.00"));
    assertThat(at.books.refundCount()).isEqualTo(1);
  }

  @Test
  void aRefundWhoseAnswerWasLostIsOne() {
    RefundRequest request = at.refund(refund, at.known(paid()), "10.00");
    at.stripe.fail(new Fault.None(), new Fault.None(), new Fault.Lost());
    assertThat(at.payments.refund(request)).isEqualTo(RefundStanding.DONE);
    assertThat(at.books.refundCount()).isEqualTo(1);
  }

  @Test
  void aRefundOfWhichStripeDoesNotKnowItselfIsAskedForUntilItIsKnown() {
    paid();
    RefundRequest request = at.refund(refund, at.known("pi_1"), "10.00");
    at.stripe.fail(new Fault.None(), new Fault.None(), new Fault.Remembered());
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> at.payments.refund(request))
        .matches(failure -> !failure.isRefused());
    assertThat(at.payments.refund(request)).isEqualTo(RefundStanding.DONE);
    assertThat(at.books.refundCount()).isEqualTo(1);
  }

  @Test
  void twoRefundsOfOnePaymentAreTwo() {
    String session = paid();
    at.payments.refund(at.refund(refund, at.known(session), "10.00"));
    at.payments.refund(at.refund(UUID.randomUUID(), at.known(session), "29.90"));
    assertThat(at.books.refundCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "succeeded,DONE",
    "pending,UNDER_WAY",
    "requires_action,UNDER_WAY",
    "failed,FAILED",
    "canceled,FAILED"
  })
  void howARefundStandsIsTold(String status, RefundStanding standing) {
    RefundRequest request = at.refund(refund, at.known(paid()), "39.90");
    at.books.refundsBecome(status);
    assertThat(at.payments.refund(request)).isEqualTo(standing);
    assertThat(at.payments.refund(request)).isEqualTo(standing);
  }

  @Test
  void moreThanWasPaidIsRefused() {
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> at.payments.refund(at.refund(refund, at.known(paid()), "39.91")))
        .matches(ProviderException::isRefused)
        .withMessageContaining("charge_already_refunded")
        .withMessageContaining("req_standin")
        .withMessageNotContaining("own sentence");
  }

  @Test
  void whatWasNeverPaidOrInAnotherCurrencyIsRefused() {
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> at.payments.refund(at.refund(refund, at.forgotten(), "1.00")))
        .matches(ProviderException::isRefused);
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(
            () ->
                at.payments.refund(
                    new RefundRequest(refund, at.known(paid()), Money.of("1", "JPY"))))
        .matches(ProviderException::isRefused);
    assertThat(at.books.refundCount()).isZero();
  }

  private String paid() {
    String session = at.open();
    at.books.pay(session, "succeeded");
    return session;
  }
}
