package io.shucheng.stripe.webhooks;

import static io.shucheng.stripe.webhooks.SignedByStripe.callback;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.providers.BadSignatureException;
import io.shucheng.ordering.providers.Notification;
import io.shucheng.ordering.providers.UnreadableCallbackException;
import io.shucheng.platform.money.Money;
import io.shuchengtest.TurnedClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventsTests {

  private static final String SECRET = "whsec_theonlysecret";
  private static final PaymentId PAYMENT = PaymentId.parse("01997f00-0000-7000-8000-000000000001");
  private static final UUID REFUND = UUID.fromString("01997f00-0000-7000-8000-000000000002");

  private static final String MARKS =
      "\"metadata\":{\"shucheng_payment\":\"%s\",\"shucheng_order\":\"x\"}".formatted(PAYMENT);
  private static final String REFUND_MARKS =
      "\"metadata\":{\"shucheng_payment\":\"%s\",\"shucheng_refund\":\"%s\"}"
          .formatted(PAYMENT, REFUND);

  private static final String SESSION =
      "{\"id\":\"cs_1\",\"object\":\"checkout.session\",\"amount_total\":3990,\"currency\":\"cny\",\"payment_status\":\"%s\","
          + MARKS
          + "}";
  private static final String INTENT =
      "{\"id\":\"pi_1\",\"object\":\"payment_intent\",\"amount\":3990,\"amount_capturable\":%d,\"amount_received\":%d,\"currency\":\"cny\",\"status\":\"%s\","
          + MARKS
          + "}";
  private static final String REFUNDED =
      "{\"id\":\"re_1\",\"object\":\"refund\",\"amount\":1000,\"currency\":\"cny\",\"payment_intent\":\"pi_1\",\"status\":\"%s\","
          + REFUND_MARKS
          + "}";

  private final TurnedClock clock = TurnedClock.standing();
  private final Events events = new Events(new EventSignatures(List.of(SECRET), clock), false);

  @ParameterizedTest
  @CsvSource({
    "checkout.session.completed,paid,CAPTURED",
    "checkout.session.async_payment_succeeded,paid,CAPTURED",
    "checkout.session.async_payment_failed,unpaid,FAILED",
    "checkout.session.expired,unpaid,FAILED"
  })
  void aSessionTellsHowItEnded(String type, String status, Notification.Type told) {
    Notification notification = read(type, SESSION.formatted(status));
    assertThat(notification.type()).isEqualTo(told);
    assertThat(notification.payment()).isEqualTo(PAYMENT);
    assertThat(notification.amount()).isEqualTo(Money.of("39.90", "CNY"));
    assertThat(notification.reference())
        .isEqualTo(told == Notification.Type.FAILED ? null : "cs_1");
    assertThat(notification.refund()).isNull();
    assertThat(notification.provider()).isEqualTo("stripe");
    assertThat(notification.webhookId()).isEqualTo("evt_1");
    assertThat(notification.typeName()).isEqualTo(type);
  }

  @Test
  void aSessionThatWaitsForABankOrForTheShopTellsNothingYet() {
    assertThat(read("checkout.session.completed", SESSION.formatted("unpaid")).type())
        .isEqualTo(Notification.Type.OTHER);
  }

  @ParameterizedTest
  @CsvSource({
    "payment_intent.amount_capturable_updated,requires_capture,3990,0,AUTHORIZED",
    "payment_intent.succeeded,succeeded,0,3990,CAPTURED",
    "payment_intent.payment_failed,requires_payment_method,0,0,FAILED",
    "payment_intent.canceled,canceled,0,0,FAILED"
  })
  void aPaymentTellsWhatBecameOfIt(
      String type, String status, int capturable, int received, Notification.Type told) {
    Notification notification = read(type, INTENT.formatted(capturable, received, status));
    assertThat(notification.type()).isEqualTo(told);
    assertThat(notification.payment()).isEqualTo(PAYMENT);
    assertThat(notification.amount()).isEqualTo(Money.of("39.90", "CNY"));
    assertThat(notification.reference())
        .isEqualTo(told == Notification.Type.FAILED ? null : "pi_1");
  }

  @ParameterizedTest
  @CsvSource({
    "refund.created,succeeded,REFUNDED",
    "refund.updated,succeeded,REFUNDED",
    "charge.refund.updated,succeeded,REFUNDED",
    "refund.updated,canceled,REFUND_FAILED",
    "refund.failed,failed,REFUND_FAILED"
  })
  void aRefundTellsWhatBecameOfIt(String type, String status, Notification.Type told) {
    Notification notification = read(type, REFUNDED.formatted(status));
    assertThat(notification.type()).isEqualTo(told);
    assertThat(notification.payment()).isEqualTo(PAYMENT);
    assertThat(notification.refund()).isEqualTo(REFUND);
    assertThat(notification.amount()).isEqualTo(Money.of("10.00", "CNY"));
    assertThat(notification.reference()).isEqualTo("pi_1");
  }

  @Test
  void aChargeTellsOfARefundWhereItNamesIt() {
    String charge =
        "{\"id\":\"ch_1\",\"object\":\"charge\",\"amount_refunded\":1000,\"currency\":\"cny\",\"payment_intent\":\"pi_1\"%s,"
            + MARKS
            + "}";
    String named = ",\"refunds\":{\"data\":[" + REFUNDED.formatted("succeeded") + "]}";
    assertThat(read("charge.refunded", charge.formatted(named)))
        .extracting(Notification::type, Notification::refund, Notification::amount)
        .containsExactly(Notification.Type.REFUNDED, REFUND, Money.of("10.00", "CNY"));
    assertThat(read("charge.refunded", charge.formatted("")).type())
        .isEqualTo(Notification.Type.OTHER);
  }

  @ParameterizedTest
  @CsvSource({
    "payment_intent.succeeded",
    "checkout.session.completed",
    "refund.updated",
    "charge.refunded"
  })
  void whatIsNotTheShopsIsNotFollowed(String type) {
    String others =
        "{\"id\":\"pi_9\",\"amount_received\":3990,\"amount_total\":3990,\"payment_status\":\"paid\",\"status\":\"succeeded\",\"currency\":\"cny\",\"metadata\":{\"shucheng_payment\":\"not an id\"}}";
    Notification notification = read(type, others);
    assertThat(notification.type()).isEqualTo(Notification.Type.OTHER);
    assertThat(notification.payment()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer.created", "payment_intent.created", "refund", "", "böse\u0007"})
  void whatTheShopDoesNotFollowIsOther(String type) {
    Notification notification = read(type, INTENT.formatted(0, 3990, "succeeded"));
    assertThat(notification.type()).isEqualTo(Notification.Type.OTHER);
    assertThat(notification.typeName()).matches("\\p{Print}*");
  }

  @Test
  void anyVersionOfTheApiIsRead() {
    String event =
        event("payment_intent.succeeded", INTENT.formatted(0, 3990, "succeeded"), "false");
    for (String version : List.of("\"2019-03-14\"", "\"2031-01-01.unheardof\"", "null")) {
      String body = event.replace("\"2026-07-29.dahlia\"", version);
      assertThat(events.read(callback(SECRET, now(), body)).type())
          .isEqualTo(Notification.Type.CAPTURED);
    }
  }

  @Test
  void aThinEventIsOther() {
    String thin =
        "{\"id\":\"evt_test_65R\",\"object\":\"v2.core.event\",\"type\":\"v1.billing.meter.error_report_triggered\",\"livemode\":false,\"related_object\":{\"id\":\"mtr_1\"}}";
    Notification notification = events.read(callback(SECRET, now(), thin));
    assertThat(notification.type()).isEqualTo(Notification.Type.OTHER);
    assertThat(notification.webhookId()).isEqualTo("evt_test_65R");
    assertThat(notification.body()).isEqualTo(thin);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "null", "\"false\"", "0"})
  void anEventOfTheOtherModeIsRefused(String livemode) {
    String body = event("payment_intent.succeeded", INTENT.formatted(0, 1, "succeeded"), livemode);
    assertThatExceptionOfType(UnreadableCallbackException.class)
        .isThrownBy(() -> events.read(callback(SECRET, now(), body)))
        .withMessageContaining("test mode");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "17",
        "{",
        "{}",
        "{\"id\":17}",
        "{\"id\":\"\"}",
        "{\"id\":\"a b\"}",
        "<xml/>"
      })
  void whatIsNoEventIsUnreadable(String body) {
    assertThatExceptionOfType(UnreadableCallbackException.class)
        .isThrownBy(() -> events.read(callback(SECRET, now(), body)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"amount_received\":\"3990\",\"currency\":\"cny\",",
        "{\"amount_received\":39.9,\"currency\":\"cny\",",
        "{\"amount_received\":1e400,\"currency\":\"cny\",",
        "{\"amount_received\":99999999999999999999,\"currency\":\"cny\",",
        "{\"amount_received\":3990,\"currency\":\"none\",",
        "{\"amount_received\":3990,",
        "{"
      })
  void anAmountThatIsNoneIsNotGuessed(String beginning) {
    Notification notification = read("payment_intent.succeeded", beginning + MARKS + "}");
    assertThat(notification.type()).isEqualTo(Notification.Type.CAPTURED);
    assertThat(notification.amount()).isNull();
    assertThat(notification.reference()).isNull();
  }

  @Test
  void nothingIsReadThatIsNotSigned() {
    assertThatExceptionOfType(BadSignatureException.class)
        .isThrownBy(() -> events.read(callback("whsec_another", now(), "{")));
  }

  private Notification read(String type, String object) {
    return events.read(callback(SECRET, now(), event(type, object, "false")));
  }

  private static String event(String type, String object, String livemode) {
    return "{\"id\":\"evt_1\",\"object\":\"event\",\"api_version\":\"2026-07-29.dahlia\",\"type\":\"%s\",\"livemode\":%s,\"data\":{\"object\":%s}}"
        .formatted(type.replace("\u0007", "\\u0007"), livemode, object);
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
