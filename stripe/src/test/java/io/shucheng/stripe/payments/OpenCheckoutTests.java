package io.shucheng.stripe.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shucheng.ordering.providers.Opening;
import io.shucheng.ordering.providers.PaymentRequest;
import io.shucheng.ordering.providers.ProviderException;
import io.shucheng.platform.money.Money;
import io.shucheng.stripe.domain.CaptureMethod;
import io.shuchengtest.stripe.Fault;
import io.shuchengtest.stripe.SentRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenCheckoutTests {

  private final AtStripe at = new AtStripe();

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void thePageIsStripesAndTheReferenceTheSessions() {
    Opening opening = at.payments.open(at.request());
    assertThat(opening.page()).isEqualTo(URI.create("https://checkout.stripe.com/c/pay/cs_test_1"));
    assertThat(opening.reference()).isEqualTo("cs_test_1");
  }

  @Test
  void theSessionIsAskedForWithEverythingThatFindsItAgain() {
    at.open();
    SentRequest sent = at.stripe.requests().getFirst();
    assertThat(sent.line()).isEqualTo("POST /v1/checkout/sessions");
    assertThat(sent.header("Idempotency-Key")).isEqualTo("open-" + at.id);
    assertThat(sent.header("Stripe-Version")).isNotEmpty();
    assertThat(sent.header("Content-Type")).startsWith("application/x-www-form-urlencoded");
    assertThat(sent.form().fields())
        .containsEntry("mode", "payment")
        .containsEntry("client_reference_id", at.id.toString())
        .containsEntry("metadata[shucheng_payment]", at.id.toString())
        .containsEntry("metadata[shucheng_order]", at.order.toString())
        .containsEntry("payment_intent_data[metadata][shucheng_payment]", at.id.toString())
        .containsEntry("payment_intent_data[metadata][shucheng_order]", at.order.toString())
        .containsEntry("payment_method_options[card][capture_method]", "manual")
        .containsEntry("line_items[0][price_data][currency]", "cny")
        .containsEntry("line_items[0][price_data][unit_amount]", "3990")
        .containsEntry("line_items[0][price_data][product_data][name]", "订单 " + at.order)
        .containsEntry("line_items[0][quantity]", "1")
        .containsEntry("adaptive_pricing[enabled]", "false")
        .containsEntry("locale", "zh")
        .containsEntry("success_url", AtStripe.SHOP.toString())
        .containsEntry("cancel_url", AtStripe.SHOP.toString())
        .doesNotContainKey("payment_intent_data[capture_method]");
  }

  @Test
  void nothingIsToldOfTheMachine() {
    at.open();
    at.open();
    assertThat(at.stripe.requests())
        .allSatisfy(
            sent ->
                assertThat(sent.headers().keySet())
                    .noneMatch(name -> name.startsWith("X-stripe-client")));
  }

  @Test
  void moneyIsTakenAtOnceWhereTheOperatorSaysSo() {
    at.shop(CaptureMethod.AUTOMATIC).open(at.request());
    assertThat(at.stripe.requests().getFirst().form().fields().keySet())
        .noneMatch(field -> field.contains("capture_method"));
  }

  @ParameterizedTest
  @CsvSource({"JPY,1200,1200", "KRW,15000,15000", "KWD,5.120,5120", "ISK,5,500"})
  void amountsGoInStripesUnits(String currency, String amount, String units) {
    at.payments.open(at.request(Money.of(amount, currency), Duration.ofMinutes(15), Locale.JAPAN));
    assertThat(at.stripe.requests().getFirst().form().fields())
        .containsEntry("line_items[0][price_data][unit_amount]", units)
        .containsEntry("locale", "ja");
  }

  @Test
  void anAmountThatStripeCannotExpressIsRefusedWithoutAsking() {
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(
            () ->
                at.payments.open(
                    at.request(Money.of("5.124", "KWD"), Duration.ofMinutes(15), Locale.ENGLISH)))
        .matches(ProviderException::isRefused)
        .withMessageContaining("5.124 KWD");
    assertThat(at.stripe.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PT1S", "PT15M", "PT2H", "PT20H", "PT23H", "PT24H", "PT72H"})
  void stripeTakesTheExpiryHoweverLongTheOrderWaits(Duration timeToPay) {
    PaymentRequest request = at.request(AtStripe.PRICE, timeToPay, Locale.ENGLISH);
    assertThat(at.payments.open(request).reference()).isEqualTo("cs_test_1");
    at.clock.turnBy(
        timeToPay.minusSeconds(1).compareTo(Duration.ofHours(23)) < 0
            ? timeToPay.minusMillis(1)
            : Duration.ofHours(23));
    assertThat(at.payments.open(request).reference()).isEqualTo("cs_test_1");
  }

  @Test
  void openingTwiceIsOneSession() {
    PaymentRequest request = at.request();
    Opening first = at.payments.open(request);
    at.clock.turnBy(Duration.ofMinutes(10));
    Opening second = at.shop(CaptureMethod.MANUAL).open(request);
    assertThat(second).isEqualTo(first);
    assertThat(at.books.sessionIds()).hasSize(1);
  }

  @Test
  void aSessionWhoseAnswerWasLostIsFoundAgain() {
    at.stripe.fail(new Fault.Lost());
    assertThat(at.open()).isEqualTo("cs_test_1");
    assertThat(at.books.sessionIds()).hasSize(1);
  }

  @Test
  void aSessionThatWasAskedForInOtherWordsIsFoundAgain() {
    PaymentRequest request = at.request();
    at.payments.open(request);
    PaymentRequest moved =
        new PaymentRequest(
            request.id(),
            request.order(),
            request.amount(),
            request.expiresAt(),
            URI.create("https://moved.example/orders/1"),
            Locale.ENGLISH);
    assertThat(at.payments.open(moved).reference()).isEqualTo("cs_test_1");
    assertThat(at.books.sessionIds()).hasSize(1);
  }

  @Test
  void aFailureThatStripeRepeatsForTheKeyDoesNotLast() {
    at.stripe.fail(new Fault.Remembered());
    assertThat(at.open()).isEqualTo("cs_test_2");
  }

  @Test
  void whoHasPaidIsLedBack() {
    String session = at.open();
    at.books.pay(session, "requires_capture");
    assertThat(at.payments.open(at.request()).page()).isEqualTo(AtStripe.SHOP);
    assertThat(at.books.sessionIds()).hasSize(1);
  }

  @Test
  void whoWasRefusedIsLedToTheSamePage() {
    String session = at.open();
    at.books.pay(session, "requires_payment_method");
    assertThat(at.open()).isEqualTo(session);
  }

  @Test
  void aPaymentThatWasClosedStaysClosed() {
    String session = at.open();
    at.payments.abandon(at.known(session));
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> at.payments.open(at.request()))
        .matches(ProviderException::isRefused)
        .withMessageContaining("was closed");
  }

  @Test
  void anOrderThatWaitsLongerThanASessionGetsAnother() {
    PaymentRequest request = at.request(AtStripe.PRICE, Duration.ofDays(3), Locale.ENGLISH);
    at.payments.open(request);
    at.clock.turnBy(Duration.ofHours(25));
    at.books.expires("cs_test_1");
    assertThat(at.payments.open(request).reference()).isEqualTo("cs_test_2");
    assertThat(at.payments.open(request).reference()).isEqualTo("cs_test_2");
  }

  @Test
  void whomTheBankRefusedAfterDaysGetsAnotherSession() {
    String session = at.open();
    String intent = at.books.pay(session, "processing");
    assertThat(at.payments.open(at.request()).page()).isEqualTo(AtStripe.SHOP);
    at.books.becomes(intent, "requires_payment_method");
    assertThat(at.open()).isEqualTo("cs_test_2");
  }

  @Test
  void anOrderThatDoesNotWaitAnyMoreIsNotOpened() {
    PaymentRequest request = at.request();
    at.clock.turnBy(Duration.ofMinutes(15));
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> at.payments.open(request))
        .matches(ProviderException::isRefused);
    assertThat(at.stripe.requests()).isEmpty();
  }
}
