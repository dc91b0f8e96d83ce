package io.shucheng.stripe.payments;

import static io.shucheng.ordering.providers.Standing.State.AUTHORIZED;
import static io.shucheng.ordering.providers.Standing.State.CAPTURED;
import static io.shucheng.ordering.providers.Standing.State.CLOSED;
import static io.shucheng.ordering.providers.Standing.State.FAILED;
import static io.shucheng.ordering.providers.Standing.State.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.providers.PaymentRequest;
import io.shucheng.ordering.providers.Standing;
import io.shuchengtest.stripe.Fault;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookUpTests {

  private final AtStripe at = new AtStripe();

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void whatStripeDoesNotKnowIsOpen() {
    Standing unknown = new Standing(OPEN, null, null);
    assertThat(at.payments.lookUp(at.forgotten())).isEqualTo(unknown);
    assertThat(at.payments.lookUp(at.known("cs_test_77"))).isEqualTo(unknown);
    assertThat(at.payments.lookUp(at.known("pi_77"))).isEqualTo(unknown);
    assertThat(at.payments.lookUp(at.known("of another provider"))).isEqualTo(unknown);
  }

  @ParameterizedTest
  @CsvSource({
    "requires_capture,AUTHORIZED,true",
    "succeeded,CAPTURED,true",
    "requires_payment_method,FAILED,false",
    "requires_action,OPEN,false",
    "processing,OPEN,false",
    "canceled,CLOSED,false"
  })
  void theStateOfAPaymentIsTold(String status, Standing.State state, boolean withAmount) {
    String session = at.open();
    String intent = at.books.pay(session, status);
    assertThat(at.payments.lookUp(at.known(session)))
        .isEqualTo(new Standing(state, withAmount ? AtStripe.PRICE : null, session));
    assertThat(at.payments.lookUp(at.known(intent)).state()).isEqualTo(state);
  }

  @Test
  void aPageThatNobodyUsedIsOpenUntilItCloses() {
    String session = at.open();
    assertThat(at.payments.lookUp(at.known(session))).isEqualTo(new Standing(OPEN, null, session));
    at.books.expires(session);
    assertThat(at.payments.lookUp(at.known(session)))
        .isEqualTo(new Standing(CLOSED, null, session));
  }

  @Test
  void whatABankRefusedAfterDaysHasFailed() {
    String session = at.open();
    String intent = at.books.pay(session, "processing");
    at.books.becomes(intent, "requires_payment_method");
    assertThat(at.payments.lookUp(at.known(session)).state()).isEqualTo(FAILED);
  }

  @Test
  void whatTheShopForgotIsFoundBeforeStripesSearchKnowsIt() {
    at.stripe.fail(new Fault.Lost());
    at.payments.open(at.request());
    assertThat(at.payments.lookUp(at.forgotten())).isEqualTo(new Standing(OPEN, null, "cs_test_1"));

    at.books.letSearchLag();
    at.books.pay("cs_test_1", "requires_capture");
    assertThat(at.payments.lookUp(at.forgotten()))
        .isEqualTo(new Standing(AUTHORIZED, AtStripe.PRICE, "cs_test_1"));
  }

  @Test
  void ofSeveralSessionsTheOneThatMattersIsFound() {
    String first = at.open();
    at.books.becomes(at.books.pay(first, "processing"), "requires_payment_method");
    String second = at.open();
    at.books.letSearchLag();
    assertThat(at.payments.lookUp(at.forgotten())).isEqualTo(new Standing(OPEN, null, second));
    at.books.pay(second, "succeeded");
    assertThat(at.payments.lookUp(at.forgotten()))
        .isEqualTo(new Standing(CAPTURED, AtStripe.PRICE, second));
  }

  @Test
  void whatTheShopForgotIsFoundAmongHundredsOfOthers() {
    at.open();
    for (int other = 0; other < 250; other++) {
      at.payments.open(otherRequest());
    }
    assertThat(at.payments.lookUp(at.forgotten()).reference()).isEqualTo("cs_test_1");
  }

  @Test
  void whatTheShopForgotIsFoundWhereItWasOpenedLate() {
    PaymentRequest request = at.request(AtStripe.PRICE, Duration.ofHours(12), Locale.US);
    at.clock.turnBy(Duration.ofHours(11));
    at.payments.open(request);
    assertThat(at.payments.lookUp(at.forgotten()).reference()).isEqualTo("cs_test_1");
  }

  @Test
  void whatTheShopForgotIsFoundWhereThereIsNoSearch() {
    at.open();
    at.books.pay("cs_test_1", "succeeded");
    at.stripe.fail(new Fault.Answered(400, "{\"error\":{\"type\":\"invalid_request_error\"}}"));
    assertThat(at.payments.lookUp(at.forgotten()).state()).isEqualTo(CAPTURED);
  }

  private PaymentRequest otherRequest() {
    PaymentRequest mine = at.request();
    return new PaymentRequest(
        new PaymentId(UuidCreator.getTimeOrderedEpoch(at.clock.instant())),
        mine.order(),
        mine.amount(),
        mine.expiresAt(),
        mine.returnTo(),
        mine.language());
  }
}
