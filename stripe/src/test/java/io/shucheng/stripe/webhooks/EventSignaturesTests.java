package io.shucheng.stripe.webhooks;

import static io.shucheng.stripe.webhooks.SignedByStripe.callback;
import static io.shucheng.stripe.webhooks.SignedByStripe.signature;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shucheng.ordering.providers.BadSignatureException;
import io.shucheng.ordering.providers.SignedCallback;
import io.shuchengtest.TurnedClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventSignaturesTests {

  private static final String OLD = "whsec_theoldsecret";
  private static final String NEW = "whsec_thenewsecret";
  private static final String BODY = "{\"id\":\"evt_1\",\"name\":\"书城\"}";

  private final TurnedClock clock = TurnedClock.standing();
  private final long now = clock.instant().getEpochSecond();
  private final EventSignatures signatures = new EventSignatures(List.of(NEW, OLD), clock);

  @Test
  void whatAnySecretInUseSignedIsTaken() {
    assertTaken(callback(NEW, now, BODY));
    assertTaken(callback(OLD, now, BODY));
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, -299, 0, 299, 300})
  void theClocksMayDifferByFiveMinutes(long seconds) {
    assertTaken(callback(NEW, now + seconds, BODY));
  }

  @ParameterizedTest
  @ValueSource(longs = {-86_400, -301, 301, 86_400})
  void whatIsOldOrOfTheFutureIsRefused(long seconds) {
    assertRefused(callback(NEW, now + seconds, BODY));
  }

  @Test
  void oneOfSeveralSignaturesIsEnough() {
    String wrong = signature("whsec_another", now, BODY);
    String right = signature(OLD, now, BODY);
    assertTaken(callback("t=%d,v1=%s,v1=%s,v0=%s".formatted(now, wrong, right, wrong), BODY));
  }

  @Test
  void aChangedBodyIsRefused() {
    SignedCallback signed = callback(NEW, now, BODY);
    assertRefused(new SignedCallback(signed.headers(), BODY + " "));
    assertRefused(new SignedCallback(signed.headers(), BODY.replace("evt_1", "evt_2")));
  }

  @Test
  void aChangedTimeIsRefused() {
    assertRefused(callback("t=%d,v1=%s".formatted(now - 1, signature(NEW, now, BODY)), BODY));
  }

  @Test
  void aSecretThatIsNotInUseIsRefused() {
    assertRefused(callback("whsec_another", now, BODY));
  }

  @Test
  void anotherSchemeIsRefused() {
    assertRefused(callback("t=%d,v0=%s".formatted(now, signature(NEW, now, BODY)), BODY));
    assertRefused(callback("t=%d,v1=%s".formatted(now, "0".repeat(64)), BODY));
  }

  @Test
  void aHeaderThatIsMissingOrDoubledIsRefused() {
    assertRefused(new SignedCallback(Map.of(), BODY));
    assertRefused(new SignedCallback(Map.of("stripe-signature", List.of()), BODY));
    String header = callback(NEW, now, BODY).header("Stripe-Signature").getFirst();
    assertRefused(new SignedCallback(Map.of("stripe-signature", List.of(header, header)), BODY));
    assertRefused(callback("t=%d,%s".formatted(now, header), BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "t",
        "t=",
        "t=,v1=",
        "t=now,v1=ab",
        "t=-5,v1=ab",
        "t=0,v1=ab",
        "v1=ab",
        "t=99999999999999999999,v1=ab",
        "t=1,v1",
        "t=1,v1=",
        "t=1, v1=ab",
        "=,=",
        "t=1;v1=ab",
        "书=城"
      })
  void aHeaderOutOfFormIsRefused(String header) {
    assertRefused(callback(header, BODY));
  }

  private void assertTaken(SignedCallback callback) {
    assertThatCode(() -> signatures.verify(callback)).doesNotThrowAnyException();
  }

  private void assertRefused(SignedCallback callback) {
    assertThatExceptionOfType(BadSignatureException.class)
        .isThrownBy(() -> signatures.verify(callback))
        .withMessageContaining("Stripe-Signature")
        .withMessageNotContaining("whsec");
  }
}
