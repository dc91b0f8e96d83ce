package io.shucheng.stripe.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shucheng.ordering.providers.ProviderException;
import io.shucheng.stripe.domain.ApiKey;
import io.shuchengtest.TurnedClock;
import io.shuchengtest.stripe.Fault;
import io.shuchengtest.stripe.StripeStandIn;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeApiTests {

  /** Too short to try again. */
  private static final Duration SHORT = Duration.ofMillis(700);

  private static final Duration LONG = Duration.ofSeconds(9);

  private final StripeStandIn stripe = new StripeStandIn(TurnedClock.standing());

  @AfterEach
  void close() {
    stripe.close();
  }

  @ParameterizedTest
  @CsvSource({
    "400,true",
    "401,false",
    "402,true",
    "403,false",
    "404,true",
    "409,false",
    "429,false",
    "500,false",
    "502,false",
    "503,false"
  })
  void errorsAreRefusalsOrPass(int status, boolean refused) {
    stripe.fail(
        new Fault.Answered(
            status,
            "{\"error\":{\"type\":\"api_error\",\"code\":\"a_code\",\"message\":\"4242424242424242 sk_test_standin\"}}"));
    ProviderException failure = failure(api(SHORT, SHORT));
    assertThat(failure.isRefused()).isEqualTo(refused);
    assertThat(failure).hasMessageContaining("a_code").hasMessageContaining("req_standin");
    assertThat(trace(failure)).doesNotContain("4242").doesNotContain("sk_test_standin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>Bad gateway</html>",
        "[]",
        "null",
        "\"text\"",
        "{}",
        "{\"error\":\"a_text\"}",
        "{\"error\":{\"type\":17,\"code\":[]}}",
        "{\"error\":"
      })
  void whatAGatewayAnswersInStripesSteadIsNoVerdict(String body) {
    stripe.fail(new Fault.Answered(502, body), new Fault.Answered(200, body));
    assertThat(failure(api(SHORT, SHORT)).isRefused()).isFalse();
    assertThat(failure(api(SHORT, SHORT)).isRefused()).isFalse();
  }

  @Test
  void aServerThatDoesNotAnswerIsGivenUp() {
    stripe.fail(new Fault.Hanging());
    assertThat(failure(api(LONG, Duration.ofMillis(200), SHORT)).isRefused()).isFalse();
    assertThat(stripe.requests()).hasSize(1);
  }

  @Test
  void anAnswerThatNeverEndsIsGivenUp() {
    stripe.fail(new Fault.Endless());
    assertThat(failure(api(SHORT, LONG)).isRefused()).isFalse();
    assertThat(stripe.requests()).hasSize(1);
  }

  @Test
  void severalRequestsHaveOneTimeTogether() {
    stripe.fail(new Fault.Hanging());
    StripeApi api = api(SHORT, LONG);
    ProviderException second =
        catchThrowableOfType(
            ProviderException.class,
            () ->
                api.within(
                    () -> {
                      var _ = catchThrowableOfType(ProviderException.class, () -> ask(api));
                      ask(api);
                    }));
    assertThat(second.isRefused()).isFalse();
    assertThat(stripe.requests()).hasSize(1);
  }

  @Test
  void whatPassesIsTriedAgainWithTheSameKey() {
    stripe.fail(new Fault.Answered(503, "{\"error\":{\"type\":\"api_error\"}}"), new Fault.Lost());
    StripeApi api = api(LONG, LONG);
    api.within(() -> assertThat(expire(api).isRefused()).isTrue());
    assertThat(stripe.requests()).hasSize(3);
    assertThat(stripe.requests().stream().map(sent -> sent.header("Idempotency-Key")).distinct())
        .hasSize(1);
  }

  @Test
  void aPortWhereNobodyListensIsUnavailable() {
    URI nobody = stripe.url();
    stripe.close();
    StripeApi api = new StripeApi(ApiKey.parse(StripeStandIn.KEY), nobody, SHORT, SHORT, SHORT);
    assertThat(failure(api).isRefused()).isFalse();
  }

  @Test
  void aKeyThatIsNotInUseIsTold() {
    StripeApi api =
        new StripeApi(ApiKey.parse("sk_test_somebodyelses"), stripe.url(), SHORT, SHORT, SHORT);
    ProviderException failure = failure(api);
    assertThat(failure.isRefused()).isFalse();
    assertThat(failure).hasMessageContaining("shucheng.stripe.secret-key");
    assertThat(trace(failure)).doesNotContain("somebodyelses");
  }

  private static ProviderException expire(StripeApi api) {
    return catchThrowableOfType(
        ProviderException.class,
        () -> api.ask("close a payment", () -> api.sessions().expire("cs_test_1")));
  }

  private static ProviderException failure(StripeApi api) {
    return catchThrowableOfType(ProviderException.class, () -> api.within(() -> ask(api)));
  }

  private static void ask(StripeApi api) {
    api.ask("look a payment up", () -> api.intents().retrieve("pi_1"));
  }

  private StripeApi api(Duration call, Duration read) {
    return api(SHORT, read, call);
  }

  private StripeApi api(Duration connect, Duration read, Duration call) {
    return new StripeApi(ApiKey.parse(StripeStandIn.KEY), stripe.url(), connect, read, call);
  }

  private static String trace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
