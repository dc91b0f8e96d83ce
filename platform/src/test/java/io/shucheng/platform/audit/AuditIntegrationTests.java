package io.shucheng.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.Tokens;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.WithPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.cbor.CBORMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPostgres
class AuditIntegrationTests {

  private static final String AUDIT = "/api/v2/operations/audit";
  private static final String SETTINGS = "/api/v2/settings";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Tokens tokens;
  @Autowired JdbcClient jdbc;

  ShopClient admin;
  ShopClient operator;
  String operatorId;

  @BeforeEach
  void connect() {
    admin = ShopClient.at(port).as(token(Role.ADMIN));
    operator = ShopClient.at(port).as(token(Role.OPERATOR));
    operatorId = operator.get("/api/v1/accounts/me").json().path("id").asString();
  }

  @AfterEach
  void sayNothing() {
    jdbc.sql("delete from platform.setting").update();
  }

  @Test
  void whoChangedWhatIsWrittenDown() {
    Answer changed = operator.send("PATCH", SETTINGS + "?x=%20y", "{\"tests.limit\": 7}");
    Answer refused = operator.send("PATCH", SETTINGS, "{\"tests.limit\":7000}");
    Answer broken = operator.send("PATCH", SETTINGS, "{\"tests.limit\"\u0000");

    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(entries())
        .extracting(
            entry -> entry.path("method").asString(),
            entry -> entry.path("target").asString(),
            entry -> entry.path("body").asString(),
            entry -> entry.path("status").asInt(),
            entry -> entry.path("requestId").asString())
        .containsExactly(
            tuple(
                "PATCH",
                SETTINGS,
                base64("{\"tests.limit\"\u0000"),
                400,
                broken.header("X-Request-Id")),
            tuple("PATCH", SETTINGS, "{\"tests.limit\":7000}", 422, refused.header("X-Request-Id")),
            tuple(
                "PATCH",
                SETTINGS + "?x=%20y",
                "{\"tests.limit\": 7}",
                200,
                changed.header("X-Request-Id")));
  }

  @Test
  void whatCameAsCborIsReadable() throws IOException, InterruptedException {
    assertThat(send(new CBORMapper().writeValueAsBytes(Map.of("tests.limit", 9)))).isEqualTo(200);
    assertThat(admin.get(AUDIT + "?limit=1").json().at("/items/0/body").asString())
        .isEqualTo("{\"tests.limit\":9}");
  }

  private int send(byte[] body) throws IOException, InterruptedException {
    String token = token(Role.OPERATOR);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + SETTINGS))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/cbor")
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(body))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  /** Nobody may change something in a way that is not written down. */
  @ParameterizedTest
  @CsvSource({
    "PATCH,/api/v2/settings,application/x+json",
    "PATCH,/api/v%32/settings,application/json",
    "PATCH,/api/v2/settings,text/plain",
    "DELETE,/api/v2/nothing,application/octet-stream"
  })
  void howeverItIsAskedItIsWrittenDown(String method, String path, String type) {
    var _ = operator.with("Content-Type", type).send(method, path, "{\"tests.limit\":8}");

    JsonNode entry = admin.get(AUDIT + "?limit=1").json().at("/items/0");
    assertThat(entry.path("target").asString()).isEqualTo(path);
    assertThat(entry.path("body").asString()).isEqualTo("{\"tests.limit\":8}");
    assertThat(entry.path("email").asString()).endsWith("@example.com");
  }

  /** It may be as large as an import, and is read by whom it is for. */
  @Test
  void whatIsToBeImportedIsNotReadWhateverItsType() {
    var _ = operator.post("/api/v2/catalog/imports", "{\"x\":1}");

    JsonNode entry = admin.get(AUDIT + "?limit=1").json().at("/items/0");
    assertThat(entry.path("target").asString()).isEqualTo("/api/v2/catalog/imports");
    assertThat(entry.path("body").isNull()).isTrue();
  }

  @Test
  void whatIsShortAsCborAndLongAsJsonIsKeptAsItCame() throws IOException, InterruptedException {
    // ten thousand zeros of a byte each, as floats of sixteen bits they are long in JSON
    byte[] body = new byte[60_003];
    body[0] = (byte) 0x99;
    body[1] = (byte) 20_000;
    body[1] = (byte) (20_000 >> 8);
    body[2] = (byte) 20_000;
    for (int i = 0; i < 20_000; i++) {
      body[3 + 3 * i] = (byte) 0xf9;
      body[4 + 3 * i] = 0x04;
      body[5 + 3 * i] = 0x01;
    }
    send(body);

    assertThat(admin.get(AUDIT + "?limit=1").json().at("/items/0/body").asString())
        .startsWith("base64:")
        .hasSizeLessThan(90_000);
  }

  @Test
  void whoOnlyLooksOrMayNothingIsNotWrittenDown() {
    long before = entriesInAll();
    operator.get(SETTINGS);
    ShopClient.at(port).send("PATCH", SETTINGS, "{}");
    assertThat(ShopClient.at(port).as(token(Role.CUSTOMER)).send("PATCH", SETTINGS, "{}").status())
        .isEqualTo(403);
    assertThat(entriesInAll()).isEqualTo(before);
  }

  @Test
  void whatSomebodyElsesRoleMayIsWrittenDownAsRefused() {
    ShopClient merchandiser = ShopClient.at(port).as(token(Role.MERCHANDISER));
    assertThat(merchandiser.send("PATCH", SETTINGS, "{\"tests.limit\":7}").status()).isEqualTo(403);
    assertThat(admin.get(AUDIT + "?limit=1").json().at("/items/0/status").asInt()).isEqualTo(403);
  }

  @Test
  void nothingIsChangedThatCannotBeWrittenDown() {
    jdbc.sql("alter table platform.audit_entry rename to hidden").update();
    try {
      assertThat(operator.send("PATCH", SETTINGS, "{\"tests.limit\":7}").status()).isEqualTo(503);
      assertThat(jdbc.sql("select count(*) from platform.setting").query(Long.class).single())
          .isZero();
    } finally {
      jdbc.sql("alter table platform.hidden rename to audit_entry").update();
    }
  }

  @Test
  void theLogIsNeverChanged() {
    operator.send("PATCH", SETTINGS, "{\"tests.limit\":7}");
    for (String change :
        new String[] {
          "delete from platform.audit_entry",
          "update platform.audit_entry set target = '/'",
          "update platform.audit_outcome set status = 200",
          "truncate platform.audit_outcome"
        }) {
      assertThatExceptionOfType(DataAccessException.class)
          .as(change)
          .isThrownBy(() -> jdbc.sql(change).update());
    }
  }

  @Test
  void theLogIsReadPageByPage() {
    for (int i = 1; i <= 5; i++) {
      operator.send("PATCH", SETTINGS, "{\"tests.limit\":%d}".formatted(i));
    }
    String mine = AUDIT + "?limit=2&account=" + operatorId;
    JsonNode first = admin.get(mine).json();
    JsonNode second = admin.get(mine + "&cursor=" + first.path("nextCursor").asString()).json();
    JsonNode third = admin.get(mine + "&cursor=" + second.path("nextCursor").asString()).json();

    assertThat(first.at("/items/0/body").asString()).isEqualTo("{\"tests.limit\":5}");
    assertThat(second.at("/items/0/body").asString()).isEqualTo("{\"tests.limit\":3}");
    assertThat(third.path("items")).hasSize(1);
    assertThat(third.has("nextCursor")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?account=me", "?limit=0", "?limit=101", "?cursor=x"})
  void badParametersAreRefused(String query) {
    assertThat(admin.get(AUDIT + query).status()).isEqualTo(400);
  }

  @Test
  void onlyAdministratorsRead() {
    assertThat(operator.get(AUDIT).status()).isEqualTo(403);
    assertThat(ShopClient.at(port).get(AUDIT).status()).isEqualTo(401);
  }

  private static String base64(String text) {
    return "base64:" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private Iterable<JsonNode> entries() {
    return admin.get(AUDIT + "?account=" + operatorId).json().path("items");
  }

  private long entriesInAll() {
    return jdbc.sql("select count(*) from platform.audit_entry").query(Long.class).single();
  }

  private String token(Role role) {
    String email = UUID.randomUUID() + "@example.com";
    accounts.open(email, "correct horse", "Li Lei", Set.of(role));
    return tokens.logIn(email, "correct horse").accessToken();
  }
}
