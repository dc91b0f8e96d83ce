package io.shucheng.platform.throttling.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.PlatformTestApplication;
import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.Tokens;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.WithPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clients that ask for too much; each of the tests comes from an address of its own. */
@WithPostgres
@TestMethodOrder(MethodOrderer.Random.class)
@SpringBootTest(
    classes = PlatformTestApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=-1",
      "shucheng.throttling=on",
      "shucheng.web.trusted-proxies=127.0.0.0/8,::1",
      "shucheng.throttling.reads-a-second=2",
      "shucheng.throttling.writes-a-second=1",
      "shucheng.throttling.log-ins-a-minute=11",
      "shucheng.throttling.failed-log-ins=3",
      "shucheng.throttling.bad-tokens-a-minute=5",
      "logging.file.name=target/shucheng.log"
    })
class ThrottlingIntegrationTests {

  private static final String PASSWORD = "correct horse battery";

  @Autowired Accounts accounts;
  @Autowired Tokens tokens;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private ShopClient shop;
  private String email;

  @BeforeEach
  void comeFromSomewhereElse() {
    UUID somewhere = UUID.randomUUID();
    shop =
        ShopClient.at(port)
            .with(
                "X-Forwarded-For",
                "2001:db8:%x:%x::1"
                    .formatted(
                        somewhere.getLeastSignificantBits() & 0xffff,
                        somewhere.getMostSignificantBits() & 0xffff));
    email = somewhere + "@example.org";
  }

  @Test
  void whoReadsTooMuchIsToldWhenToComeAgain() {
    List<Answer> answers = untilRefused(() -> shop.get("/api/v1/books/17"));

    assertThat(answers).hasSizeGreaterThan(20);
    Answer refused = answers.getLast();
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.problem()).isEqualTo("too-many-requests");
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"reads\";q=20;w=10");
    assertThat(refused.header("RateLimit")).isEqualTo("\"reads\";r=0;t=1");
    assertThat(refused.header("X-Request-Id")).matches("[0-9a-f]{32}");
    assertThat(refused.json().path("detail").asString()).contains("20", "10 seconds");
    assertThat(answers.getFirst().response().headers().firstValue("RateLimit")).isEmpty();
  }

  @Test
  void aBrowserIsToldSoOnAPage() {
    ShopClient browser = shop.with("Accept", "text/html");

    Answer refused = untilRefused(() -> browser.get("/")).getLast();

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Content-Type")).startsWith("text/html");
    assertThat(refused.text()).contains("请求过于频繁", "try again");
  }

  @Test
  void accountsAreCountedWhereverTheyAre() {
    ShopClient reader = shop.as(token());

    List<Answer> answers = untilRefused(() -> reader.get("/api/v1/accounts/me"));

    assertThat(answers.getLast().status()).isEqualTo(429);
    assertThat(shop.as(token()).get("/api/v1/accounts/me").status()).isEqualTo(200);
    assertThat(shop.get("/api/v1/books/17").status()).isNotEqualTo(429);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "Basic eDp5", "Bearer", ""})
  void whatIsCalledAnAuthorizationIsCountedLikeNone(String header) {
    ShopClient stranger = shop.with("Authorization", header);

    assertThat(untilRefused(() -> stranger.get("/api/v1/books/17")).getLast().status())
        .isEqualTo(429);
  }

  @Test
  void aTokenOnAPageIsCountedLikeNone() {
    ShopClient stranger = shop.as("no.token.ofours");

    assertThat(untilRefused(() -> stranger.get("/none")).getLast().status()).isEqualTo(429);
  }

  @Test
  void writesAreCountedApart() {
    List<Answer> answers = untilRefused(() -> shop.post("/api/v1/tokens/refresh", "{}"));

    assertThat(answers.getLast().header("RateLimit-Policy")).isEqualTo("\"writes\";q=10;w=10");
    assertThat(shop.get("/api/v1/books/17").status()).isNotEqualTo(429);
  }

  @Test
  void aNetworkLogsInOnlySoOften() {
    // whoever is logged in: guests' tokens are had for nothing
    List<Answer> answers =
        untilRefused(
            () ->
                shop.as(tokens.logInAsGuest(email).accessToken())
                    .post("/api/v1/tokens", "{\"guest\":{\"email\":\"%s\"}}".formatted(email)));

    assertThat(answers).hasSizeGreaterThan(11);
    assertThat(answers.getLast().header("RateLimit-Policy")).isEqualTo("\"log-ins\";q=11;w=60");
  }

  @Test
  void aPasswordIsTriedOnlySoOften() {
    accounts.open(email, PASSWORD, "Emma", Set.of(Role.CUSTOMER));

    for (int i = 0; i < 3; i++) {
      assertThat(logIn(email, "wrong password").status()).isEqualTo(401);
    }

    Answer refused = logIn(email.toUpperCase(java.util.Locale.ROOT), PASSWORD);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"failed-log-ins\";q=3;w=600");
    assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(150L, 200L);
    assertThat(
            jdbc.sql("select count(*) from platform.bucket where id like 'failed-log-ins:%'")
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  void theRightPasswordCostsNothing() {
    accounts.open(email, PASSWORD, "Emma", Set.of(Role.CUSTOMER));

    for (int i = 0; i < 8; i++) {
      assertThat(logIn(email, PASSWORD).status()).isEqualTo(200);
    }
  }

  @Test
  void manyTriesAtOnceAreNoMoreTries() throws Exception {
    accounts.open(email, PASSWORD, "Emma", Set.of(Role.CUSTOMER));
    List<Future<Integer>> tries = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 10; i++) {
        tries.add(threads.submit(() -> logIn(email, "wrong password").status()));
      }
    }
    int wrong = 0;
    for (Future<Integer> one : tries) {
      wrong += one.get() == 401 ? 1 : 0;
    }
    assertThat(wrong).isEqualTo(3);
  }

  @Test
  void whoTriesOutTokensIsNotListenedTo() {
    ShopClient stranger = shop.as("no.token.ofours");

    List<Answer> answers = times(10, () -> stranger.get("/api/v1/accounts/me"));

    assertThat(answers.stream().map(Answer::status).toList())
        .containsSubsequence(401, 401, 401, 401, 401, 429)
        .endsWith(429);
    assertThat(answers.getLast().header("RateLimit-Policy")).isEqualTo("\"bad-tokens\";q=5;w=60");
  }

  private Answer logIn(String address, String password) {
    return shop.post(
        "/api/v1/tokens", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(address, password));
  }

  private String token() {
    return tokens.logInAsGuest(email).accessToken();
  }

  /** However slow the machine is, more come in a second than are let through. */
  private static List<Answer> untilRefused(Supplier<Answer> call) {
    List<Answer> answers = new ArrayList<>();
    do {
      answers.add(call.get());
    } while (answers.getLast().status() != 429 && answers.size() < 500);
    return answers;
  }

  private static List<Answer> times(int many, Supplier<Answer> call) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      answers.add(call.get());
    }
    return answers;
  }
}
