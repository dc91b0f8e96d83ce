package io.shucheng.platform.identity.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.AccountLettersForTests;
import io.shucheng.platform.identity.AccountLettersForTests.Written;
import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.Role;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.WithPostgres;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who forgot a password chooses another by letter, and nobody else learns or gets anything. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPostgres
class PasswordResetIntegrationTests {

  private static final String REQUESTS = "/api/v1/accounts/password-resets";
  private static final String PASSWORD = "/api/v1/accounts/password";
  private static final String OLD = "correct horse";
  private static final String NEW = "battery staple";

  @Autowired Accounts accounts;
  @Autowired AccountLettersForTests letters;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private ShopClient shop;
  private Account account;

  @BeforeEach
  void open() {
    shop = ShopClient.at(port);
    account = accounts.open(UUID.randomUUID() + "@example.com", OLD, "Ada", Set.of(Role.CUSTOMER));
  }

  @Test
  void theLetterLetsItsReaderChooseAnotherPasswordOnce() {
    String session = logIn(OLD).json().path("refreshToken").asString();

    assertThat(shop.with("Accept-Language", "zh-CN").post(REQUESTS, request()).status())
        .isEqualTo(202);
    Written letter = letter(1);
    assertThat(letter.language()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(choose(letter.token(), NEW).status()).isEqualTo(204);

    assertThat(logIn(NEW).status()).isEqualTo(200);
    assertThat(logIn(OLD).status()).isEqualTo(401);
    assertThat(
            shop.post("/api/v1/tokens/refresh", "{\"refreshToken\":\"" + session + "\"}").status())
        .isEqualTo(401);
    Answer again = choose(letter.token(), "a third password");
    assertThat(again.status()).isEqualTo(401);
    assertThat(again.problem()).isEqualTo("bad-credentials");
    assertThat(logIn(NEW).status()).isEqualTo(200);
  }

  @Test
  void anUnknownAddressAndAKnownOneLookAlike() {
    Answer known = shop.post(REQUESTS, request());
    Answer unknown = shop.post(REQUESTS, "{\"email\":\"nobody-here@example.com\"}");

    assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(202);
    assertThat(unknown.text()).isEqualTo(known.text()).isEmpty();
    assertThat(unknown.response().headers().map().keySet())
        .isEqualTo(known.response().headers().map().keySet());
  }

  @Test
  void onlyTheHashOfATokenIsKept() {
    shop.post(REQUESTS, request());
    String token = letter(1).token();

    assertThat(
            jdbc.sql("select encode(token_hash, 'escape') from platform.password_reset")
                .query(String.class)
                .list())
        .isNotEmpty()
        .noneMatch(kept -> kept.contains(token));
  }

  @Test
  void anAccountIsWrittenToThreeTimesAnHour() {
    for (int n = 0; n < 6; n++) {
      assertThat(shop.post(REQUESTS, request()).status()).isEqualTo(202);
    }
    Account other =
        accounts.open(UUID.randomUUID() + "@example.com", OLD, "Bob", Set.of(Role.CUSTOMER));
    shop.post(REQUESTS, "{\"email\":\"" + other.email() + "\"}");
    // written one after another: when the last one's is there, all others are
    await().until(() -> letters.to(other.id()).size() == 1);
    assertThat(letters.to(account.id())).hasSize(3);
    assertThat(choose(letter(2).token(), NEW).status()).isEqualTo(204);
    assertThat(choose(letter(3).token(), OLD).status()).isEqualTo(401);
  }

  @Test
  void aTokenIsGoodForAnHour() {
    shop.post(REQUESTS, request());
    Written letter = letter(1);
    assertThat(letter.goodFor()).hasHours(1);
    jdbc.sql("update platform.password_reset set expires_at = now() where account_id = ?")
        .param(account.id().value())
        .update();

    assertThat(choose(letter.token(), NEW).status()).isEqualTo(401);
    assertThat(logIn(OLD).status()).isEqualTo(200);
  }

  @Test
  void ofManyAtOnceOneChooses() {
    shop.post(REQUESTS, request());
    String token = letter(1).token();

    List<Integer> answers =
        IntStream.range(0, 4).parallel().mapToObj(n -> choose(token, NEW + n).status()).toList();

    assertThat(answers).containsOnlyOnce(204).containsOnly(204, 401);
  }

  @Test
  void aPasswordThatCannotBeUsesNothingUp() {
    shop.post(REQUESTS, request());
    String token = letter(1).token();

    assertThat(choose(token, "short").status()).isEqualTo(422);
    assertThat(choose(token, "x".repeat(257)).status()).isEqualTo(422);
    assertThat(choose(token, NEW).status()).isEqualTo(204);
  }

  @Test
  void aGuestHasNoPasswordToForget() {
    String email = UUID.randomUUID() + "@example.com";
    shop.post("/api/v1/tokens", "{\"guest\":{\"email\":\"" + email + "\"}}");
    long before = resets();

    assertThat(shop.post(REQUESTS, "{\"email\":\"" + email + "\"}").status()).isEqualTo(202);
    shop.post(REQUESTS, request());
    letter(1);
    assertThat(resets()).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|422|/email",
        "{\"email\":null}|422|/email",
        "{\"email\":\"\"}|422|/email",
        "{\"email\":\"nobody\"}|422|/email",
        "{\"email\":\"a@b.cn\\nBcc: c@d.cn\"}|422|/email",
        "{\"email\":7}|400|",
        "{\"email\":\"a@b.cn\",\"language\":\"zh\"}|400|",
        "{\"email\":\"a@b.cn\",\"email\":\"c@d.cn\"}|400|",
        "[]|400|",
        "{|400|",
      })
  void aRequestThatCannotBeIsRefused(String body, int status, String pointer) {
    refused(shop.post(REQUESTS, body), status, pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|422|/token",
        "{\"token\":\"x\"}|422|/password",
        "{\"token\":\"x\",\"password\":\"short\"}|422|/password",
        "{\"token\":\"x\",\"password\":\"long enough\"}|401|",
        "{\"token\":\"\",\"password\":\"long enough\"}|401|",
        "{\"token\":7,\"password\":\"long enough\"}|400|",
        "{\"token\":\"x\",\"password\":\"long enough\",\"email\":\"a@b.cn\"}|400|",
        "{|400|",
      })
  void aChoiceThatCannotBeIsRefused(String body, int status, String pointer) {
    refused(shop.put(PASSWORD, body), status, pointer);
  }

  private static void refused(Answer answer, int status, String pointer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.problem()).isNotEmpty();
    if (pointer != null) {
      assertThat(answer.json().path("errors").path(0).path("pointer").asString())
          .isEqualTo(pointer);
    }
  }

  private String request() {
    return "{\"email\":\"" + account.email() + "\"}";
  }

  private Written letter(int number) {
    await().until(() -> letters.to(account.id()).size() >= number);
    return letters.to(account.id()).get(number - 1);
  }

  private Answer choose(String token, String password) {
    return shop.put(PASSWORD, "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token, password));
  }

  private Answer logIn(String password) {
    return shop.post(
        "/api/v1/tokens",
        "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(account.email(), password));
  }

  private long resets() {
    return jdbc.sql("select count(*) from platform.password_reset").query(Long.class).single();
  }
}
