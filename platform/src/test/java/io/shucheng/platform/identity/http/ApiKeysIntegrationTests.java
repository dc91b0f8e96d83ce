package io.shucheng.platform.identity.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.Tokens;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.SomebodyNew;
import io.shuchengtest.WithPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPostgres
class ApiKeysIntegrationTests {

  private static final String KEYS = "/api/v2/api-keys";

  /** An operator's. */
  private static final String SETTINGS = "/api/v2/settings";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Tokens tokens;
  @Autowired JdbcClient jdbc;

  private ShopClient admin;

  @BeforeEach
  void logIn() {
    admin = SomebodyNew.as(Role.ADMIN, port, accounts, tokens);
  }

  @Test
  void aProgramMayWhatItsKeySays() {
    ShopClient operator = program(make("OPERATOR"));
    ShopClient merchandiser = program(make("MERCHANDISER"));

    assertThat(operator.get(SETTINGS).status()).isEqualTo(200);
    assertThat(merchandiser.get(SETTINGS).status()).isEqualTo(403);
  }

  @Test
  void aProgramDoesWhatCustomersDoOnlyWhereItsKeySaysSo() {
    assertThat(program(make("CUSTOMER")).get("/api/v1/accounts/me").status()).isEqualTo(200);
    assertThat(program(make("OPERATOR")).get("/api/v1/accounts/me").status()).isEqualTo(403);
    assertThat(admin.get("/api/v1/accounts/me").status()).isEqualTo(200);
  }

  @Test
  void aKeyThatIsTakenBackIsNoneAtOnceWhereItWasDone() {
    Answer made = make("OPERATOR");
    ShopClient program = program(made);
    assertThat(program.get(SETTINGS).status()).isEqualTo(200);

    assertThat(admin.delete(made.header("Location"), null).status()).isEqualTo(204);

    Answer refused = program.get(SETTINGS);
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.problem()).isEqualTo("unauthenticated");
    assertThat(admin.delete(made.header("Location"), null).status()).isEqualTo(404);
  }

  @Test
  void aKeyThatIsTakenBackElsewhereIsNoneWithinASecond() {
    Answer made = make("OPERATOR");
    ShopClient program = program(made);
    assertThat(program.get(SETTINGS).status()).isEqualTo(200);

    jdbc.sql("delete from platform.api_key where id = ?::uuid").param(id(made)).update();

    await()
        .atMost(Duration.ofSeconds(2))
        .untilAsserted(() -> assertThat(program.get(SETTINGS).status()).isEqualTo(401));
  }

  @Test
  void aKeyThatIsOverIsNone() {
    Answer made = make("OPERATOR");
    jdbc.sql(
            "update platform.api_key set expires_at = created_at + interval '1 ms' where id = ?::uuid")
        .param(id(made))
        .update();

    assertThat(program(made).get(SETTINGS).status()).isEqualTo(401);
  }

  @Test
  void whatItsAccountMayNotDoAnyMoreAKeyMayNotEither() {
    Answer made = make("OPERATOR");
    ShopClient program = program(made);
    jdbc.sql("update platform.account set roles = '{CUSTOMER}' where id = ?::uuid")
        .param(made.json().at("/key/account").asString())
        .update();

    await()
        .atMost(Duration.ofSeconds(2))
        .untilAsserted(() -> assertThat(program.get(SETTINGS).status()).isEqualTo(401));
  }

  @Test
  void withItsAccountAKeyIsGone() {
    Answer made = make("OPERATOR");
    jdbc.sql("delete from platform.account where id = ?::uuid")
        .param(made.json().at("/key/account").asString())
        .update();

    assertThat(program(made).get(SETTINGS).status()).isEqualTo(401);
  }

  @Test
  void aKeyMakesNoKeys() {
    Answer refused = program(make("OPERATOR")).post(KEYS, wanted("another", "CUSTOMER"));

    assertThat(refused.status()).isEqualTo(403);
  }

  @Test
  void aSecretIsToldOnce() {
    Answer made = make("OPERATOR");
    String secret = secret(made);

    assertThat(secret).matches("shk_[A-Za-z0-9_-]{43}");
    assertThat(made.header("Cache-Control")).contains("no-store");
    assertThat(admin.get(KEYS).text()).contains(id(made)).doesNotContain(secret);
    assertThat(admin.get("/api/v2/operations/audit?limit=100").text())
        .contains(KEYS)
        .doesNotContain(secret);
    assertThat(
            jdbc.sql("select count(*) from platform.api_key k where k::text like ?")
                .param("%" + secret.substring(4) + "%")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void onlyAnAdministratorMakesKeys() {
    ShopClient operator = SomebodyNew.as(Role.OPERATOR, port, accounts, tokens);

    assertThat(operator.post(KEYS, wanted("mine", "OPERATOR")).status()).isEqualTo(403);
    assertThat(operator.get(KEYS).status()).isEqualTo(403);
    assertThat(operator.delete(KEYS + "/" + UUID.randomUUID(), null).status()).isEqualTo(403);
    assertThat(ShopClient.at(port).get(KEYS).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"roles\":[\"OPERATOR\"]} | /name",
        "{\"name\":\" \",\"roles\":[\"OPERATOR\"]} | /name",
        "{\"name\":\"two\\nlines\",\"roles\":[\"OPERATOR\"]} | /name",
        "{\"name\":\"erp\"} | /roles",
        "{\"name\":\"erp\",\"roles\":[]} | /roles",
        "{\"name\":\"erp\",\"roles\":[null]} | /roles",
        "{\"name\":\"erp\",\"roles\":[\"ADMIN\"]} | /roles",
        "{\"name\":\"erp\",\"roles\":[\"OPERATOR\"],\"expiresAt\":\"2020-01-01T00:00:00Z\"} | /expiresAt",
        "{\"name\":\"erp\",\"roles\":[\"OPERATOR\"],\"expiresAt\":\"2999-01-01T00:00:00Z\"} | /expiresAt",
      })
  void aKeyOutsideOfItsBoundsIsRefused(String body, String pointer) {
    Answer refused = admin.post(KEYS, body);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
  }

  @Test
  void aKeyEndsWhenItsMakerSays() {
    Instant end = Instant.now().plus(Duration.ofDays(7));
    Answer made =
        admin.post(
            KEYS,
            "{\"name\":\"erp\",\"roles\":[\"OPERATOR\"],\"expiresAt\":\"%s\"}".formatted(end));

    assertThat(Instant.parse(made.json().at("/key/expiresAt").asString()))
        .isBetween(end.minusMillis(1), end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shk_",
        "shk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "shk_' or 1=1--",
        "SHK_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void whatIsNoKeyIsRefused(String token) {
    assertThat(ShopClient.at(port).as(token).get(SETTINGS).status()).isEqualTo(401);
  }

  private Answer make(String role) {
    Answer made = admin.post(KEYS, wanted("stock feed of the warehouse", role));
    assertThat(made.status()).isEqualTo(201);
    return made;
  }

  private static String wanted(String name, String role) {
    return "{\"name\":\"%s\",\"roles\":[\"%s\"]}".formatted(name, role);
  }

  private ShopClient program(Answer made) {
    return ShopClient.at(port).as(secret(made));
  }

  private static String secret(Answer made) {
    return made.json().path("secret").asString();
  }

  private static String id(Answer made) {
    return made.json().at("/key/id").asString();
  }
}
