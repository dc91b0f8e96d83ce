package io.shucheng.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.shucheng.platform.database.ShuchengHome;
import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.Tokens;
import io.shucheng.platform.settings.usecase.FollowSettings;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.SomebodyNew;
import io.shuchengtest.WithPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    // sources are read when a test says so
    properties = "shucheng.settings.interval=1h")
@WithPostgres
class SettingsIntegrationTests {

  private static final String SETTINGS = "/api/v2/settings";

  @LocalServerPort int port;
  @Autowired Settings settings;
  @Autowired FollowSettings followSettings;
  @Autowired ShuchengHome home;
  @Autowired Accounts accounts;
  @Autowired Tokens tokens;
  @Autowired JdbcClient jdbc;

  ShopClient operator;
  Path file;

  @BeforeEach
  void connect() throws IOException {
    operator = as(Role.OPERATOR);
    file = home.folder("settings.properties");
    say("");
  }

  @AfterEach
  void sayNothing() throws IOException {
    jdbc.sql("delete from platform.setting").update();
    say("");
    followSettings.follow();
    Files.deleteIfExists(file);
  }

  @Test
  void anOperatorSeesAllSettingsWithTheirBounds() {
    Answer shown = operator.get(SETTINGS);
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.json().path("items"))
        .filteredOn(item -> item.path("name").asString().startsWith("tests."))
        .extracting(
            item -> item.path("name").asString(),
            item -> item.path("type").asString(),
            item -> item.path("value").asString(),
            item -> item.path("bounds").asString(),
            item -> item.path("source").asString())
        .containsExactly(
            tuple("tests.limit", "number", "10", "1 to 100", "start"),
            tuple("tests.open", "switch", "true", "true or false", "start"),
            tuple("tests.patience", "duration", "15m", "1s to 1h", "start"));
  }

  @Test
  void aChangeIsInForceAndWrittenDownWithWhoMadeIt() {
    Answer changed = patch("{\"tests.patience\":\"20m\",\"tests.limit\":7,\"tests.open\":false}");
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(settings.get(SettingsForTests.PATIENCE)).isEqualTo(Duration.ofMinutes(20));
    assertThat(settings.get(SettingsForTests.LIMIT)).isEqualTo(7);
    assertThat(settings.get(SettingsForTests.OPEN)).isFalse();
    assertThat(patch("{\"tests.patience\":\"20m\"}").json().path("changes"))
        .as("what is as it was is no change")
        .isEqualTo(changed.json().path("changes"));
    Answer back = patch("{\"tests.patience\":null}");
    assertThat(settings.get(SettingsForTests.PATIENCE)).isEqualTo(Duration.ofMinutes(15));
    assertThat(back.json().at("/changes/0/name").asString()).isEqualTo("tests.patience");
    assertThat(back.json().at("/changes/0/before").asString()).isEqualTo("20m");
    assertThat(back.json().at("/changes/0/after").isNull()).isTrue();
    assertThat(back.json().at("/changes/0/by").asString()).isNotEmpty();
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql("delete from platform.setting_change").update());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"tests.patience\":\"2h\"}",
        "{\"tests.patience\":\"soon\"}",
        "{\"tests.patience\":900}",
        "{\"tests.limit\":0}",
        "{\"tests.limit\":1e9}",
        "{\"tests.open\":\"maybe\"}",
        "{\"tests.open\":{}}",
        "{\"tests.none\":1}",
        "{\"\":1}"
      })
  void whatCannotBeIs422AndNothingOfItIsKept(String unfit) {
    String wanted = "{\"tests.limit\":55," + unfit.substring(1);
    Answer refused = patch(unfit.startsWith("{\"tests.limit") ? unfit : wanted);
    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    assertThat(settings.get(SettingsForTests.LIMIT)).isEqualTo(10);
    assertThat(jdbc.sql("select count(*) from platform.setting").query(Long.class).single())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "7", "{\"tests.limit\":", "null"})
  void whatIsNoObjectIs400(String body) {
    assertThat(patch(body).status()).isEqualTo(400);
  }

  @Test
  void onlyOperatorsAreLetIn() {
    assertThat(ShopClient.at(port).get(SETTINGS).status()).isEqualTo(401);
    assertThat(as(Role.MERCHANDISER).get(SETTINGS).status()).isEqualTo(403);
    assertThat(as(Role.FULFILMENT).send("PATCH", SETTINGS, "{\"tests.limit\":7}").status())
        .isEqualTo(403);
  }

  @Test
  void aFileIsFollowedAndTheOfficeGoesBeforeIt() throws IOException {
    say("# by the operator\ntests.limit = 20\ntests.patience=1m\n");
    followSettings.follow();
    assertThat(settings.get(SettingsForTests.LIMIT)).isEqualTo(20);
    assertThat(settings.get(SettingsForTests.PATIENCE)).isEqualTo(Duration.ofMinutes(1));
    patch("{\"tests.limit\":30}");
    assertThat(settings.get(SettingsForTests.LIMIT)).isEqualTo(30);
    patch("{\"tests.limit\":null}");
    assertThat(settings.get(SettingsForTests.LIMIT)).isEqualTo(20);
    say("tests.patience=1m\n");
    followSettings.follow();
    assertThat(settings.get(SettingsForTests.LIMIT)).isEqualTo(10);
  }

  @Test
  void aFileThatIsBrokenOrGoneChangesNothingAndSaysSo() throws IOException {
    say("tests.limit=20");
    followSettings.follow();
    for (String broken :
        new String[] {
          "tests.limit=200", "tests.limit=20\ntests.none=1", "tests.limit=\\u12", "x".repeat(70_000)
        }) {
      say(broken);
      followSettings.follow();
      assertThat(settings.get(SettingsForTests.LIMIT)).isEqualTo(20);
      assertThat(problemOf("file")).isNotEmpty();
    }
    Files.write(file, "tests.limit=30 # \u00fc".getBytes(StandardCharsets.ISO_8859_1));
    followSettings.follow();
    assertThat(problemOf("file")).isNotEmpty();
    Files.delete(file);
    followSettings.follow();
    assertThat(settings.get(SettingsForTests.LIMIT)).isEqualTo(20);
    assertThat(problemOf("file")).isEqualTo("the file is gone");
    say("tests.limit=40");
    followSettings.follow();
    assertThat(settings.get(SettingsForTests.LIMIT)).isEqualTo(40);
    assertThat(problemOf("file")).isEmpty();
  }

  @Test
  void whatAnotherNodeWroteIsInForceWithTheNextLook() {
    write("tests.limit", "33");
    assertThat(settings.get(SettingsForTests.LIMIT)).isEqualTo(10);
    followSettings.follow();
    assertThat(settings.get(SettingsForTests.LIMIT)).isEqualTo(33);
  }

  @Test
  void whatANewerVersionWroteIsPassedOver() {
    write("tests.of-the-future", "1");
    write("tests.limit", "100000");
    write("tests.patience", "2m");
    followSettings.follow();
    assertThat(settings.get(SettingsForTests.LIMIT)).isEqualTo(10);
    assertThat(settings.get(SettingsForTests.PATIENCE)).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void aDatabaseThatCannotBeAskedChangesNothing() {
    patch("{\"tests.limit\":30}");
    jdbc.sql("alter table platform.setting rename to hidden").update();
    try {
      followSettings.follow();
      assertThat(settings.get(SettingsForTests.LIMIT)).isEqualTo(30);
      assertThat(problemOf("office")).isNotEmpty();
    } finally {
      jdbc.sql("alter table platform.hidden rename to setting").update();
    }
    followSettings.follow();
    assertThat(problemOf("office")).isEmpty();
  }

  @Test
  void aSettingThatNoModulePublishesCannotBeAsked() {
    Setting<Integer> other = new Setting<>("tests.limit", SettingType.number(1, 5), 2, "another");
    assertThatIllegalArgumentException().isThrownBy(() -> settings.get(other));
  }

  private ShopClient as(Role role) {
    return SomebodyNew.as(role, port, accounts, tokens);
  }

  private String problemOf(String source) {
    for (var each : operator.get(SETTINGS).json().path("sources")) {
      if (each.path("source").asString().equals(source)) {
        return each.path("problem").isNull() ? "" : each.path("problem").asString();
      }
    }
    throw new AssertionError("no source " + source);
  }

  private Answer patch(String body) {
    return operator.send("PATCH", SETTINGS, body);
  }

  private void say(String text) throws IOException {
    Files.writeString(file, text);
  }

  private void write(String name, String value) {
    jdbc.sql("insert into platform.setting values (?, ?, ?, now())")
        .params(name, value, UUID.randomUUID())
        .update();
  }
}
