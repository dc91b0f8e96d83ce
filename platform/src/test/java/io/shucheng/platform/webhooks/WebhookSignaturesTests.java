package io.shucheng.platform.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.standardwebhooks.Webhook;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class WebhookSignaturesTests {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.750Z");
  private static final String BODY = "{\"type\":\"order.paid\",\"title\":\"红楼梦\"}";

  private final WebhookSecret secret = WebhookSecret.generate();
  private final WebhookSignatures signatures = signatures(NOW, secret);

  @Test
  void whatWasSignedIsVerified() {
    assertThat(signatures.verify(headers(signatures.sign("msg_1", NOW, BODY)), BODY)).isTrue();
  }

  @Test
  void theSignatureIsTheOneOfTheStandardsOwnExample() {
    // the example of github.com/standard-webhooks/standard-webhooks, libraries' tests
    WebhookSecret known = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assertThat(
            signatures(NOW, known)
                .sign(
                    "msg_p5jXN8AQM9LWM0D4loKWxJek",
                    Instant.ofEpochSecond(1614265330),
                    "{\"test\": 2432232314}"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "webhook-id",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "webhook-timestamp",
                "1614265330",
                "webhook-signature",
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
  }

  @Test
  void theLibraryOfAnIntegratorVerifiesIt() {
    Instant now = Instant.now();
    Map<String, List<String>> sent =
        signatures.sign("msg_1", now, BODY).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
    assertThatCode(() -> new Webhook(secret.text()).verify(BODY, sent)).doesNotThrowAnyException();
  }

  @Test
  void aChangedBodyIdOrTimeIsRefused() {
    Map<String, String> signed = signatures.sign("msg_1", NOW, BODY);
    assertThat(signatures.verify(headers(signed), BODY + " ")).isFalse();
    assertThat(signatures.verify(changed(signed, "webhook-id", "msg_2"), BODY)).isFalse();
    String later = Long.toString(NOW.getEpochSecond() + 1);
    assertThat(signatures.verify(changed(signed, "webhook-timestamp", later), BODY)).isFalse();
    // a part of the id moved into the time, and of the time into the body
    assertThat(signatures.verify(changed(signed, "webhook-id", "msg_1."), BODY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, -299, 0, 299, 300})
  void fiveMinutesToEitherSideAreTaken(long seconds) {
    Instant at = NOW.plusSeconds(seconds);
    assertThat(signatures.verify(headers(signatures.sign("msg_1", at, BODY)), BODY)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {-86_400, -301, 301, 86_400})
  void olderAndLaterOnesAreRefused(long seconds) {
    Instant at = NOW.plusSeconds(seconds);
    assertThat(signatures.verify(headers(signatures.sign("msg_1", at, BODY)), BODY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
  void eachHeaderIsThereOnce(String name) {
    HttpHeaders missing = headers(signatures.sign("msg_1", NOW, BODY));
    missing.remove(name);
    assertThat(signatures.verify(missing, BODY)).isFalse();
    HttpHeaders doubled = headers(signatures.sign("msg_1", NOW, BODY));
    doubled.add(name, doubled.getFirst(name));
    assertThat(signatures.verify(doubled, BODY)).isFalse();
    HttpHeaders empty = headers(signatures.sign("msg_1", NOW, BODY));
    empty.set(name, "");
    assertThat(signatures.verify(empty, BODY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v1",
        "v1,",
        ",",
        " ",
        "v1,***not base64***",
        "v1a,AAAA",
        "v2,AAAA",
        "v1,红",
        "v1,AAAA v1,BBBB v1"
      })
  void garbageIsRefused(String signature) {
    Map<String, String> signed = signatures.sign("msg_1", NOW, BODY);
    assertThat(signatures.verify(changed(signed, "webhook-signature", signature), BODY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "-1", "+1795341600", "01795341600", "1e9", "99999999999999999999", "0x10"})
  void aTimeThatIsNoneIsRefused(String timestamp) {
    Map<String, String> signed = signatures.sign("msg_1", NOW, BODY);
    assertThat(signatures.verify(changed(signed, "webhook-timestamp", timestamp), BODY)).isFalse();
  }

  @Test
  void whileASecretIsReplacedTheNewestSignsFirstAndBothVerify() {
    WebhookSecret newer = WebhookSecret.generate();
    Map<String, String> signed = signatures(NOW, newer, secret).sign("msg_1", NOW, BODY);
    assertThat(signed.get("webhook-signature").split(" "))
        .containsExactly(
            signatures(NOW, newer).sign("msg_1", NOW, BODY).get("webhook-signature"),
            signatures(NOW, secret).sign("msg_1", NOW, BODY).get("webhook-signature"));
    assertThat(signatures(NOW, newer).verify(headers(signed), BODY)).isTrue();
    assertThat(signatures(NOW, secret).verify(headers(signed), BODY)).isTrue();
    assertThat(signatures(NOW, WebhookSecret.generate()).verify(headers(signed), BODY)).isFalse();
  }

  @Test
  void aReceiverThatKnowsBothTakesWhatEitherSigned() {
    WebhookSecret newer = WebhookSecret.generate();
    WebhookSignatures both = signatures(NOW, newer, secret);
    assertThat(both.verify(headers(signatures.sign("msg_1", NOW, BODY)), BODY)).isTrue();
    assertThat(both.verify(headers(signatures(NOW, newer).sign("msg_1", NOW, BODY)), BODY))
        .isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "a.b", "a b", "a\nb", "红"})
  void anIdThatCouldBeMistakenIsNotSigned(String id) {
    String shown = id == null ? "x".repeat(256) : id;
    assertThatIllegalArgumentException().isThrownBy(() -> signatures.sign(shown, NOW, BODY));
  }

  @Test
  void thereIsNoSigningWithoutASecret() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WebhookSignatures(List.of(), Clock.systemUTC()));
  }

  private static WebhookSignatures signatures(Instant now, WebhookSecret... secrets) {
    return new WebhookSignatures(List.of(secrets), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static HttpHeaders headers(Map<String, String> signed) {
    HttpHeaders headers = new HttpHeaders();
    signed.forEach(headers::set);
    return headers;
  }

  private static HttpHeaders changed(Map<String, String> signed, String name, String value) {
    Map<String, String> others = new HashMap<>(signed);
    others.put(name, value);
    return headers(others);
  }
}
