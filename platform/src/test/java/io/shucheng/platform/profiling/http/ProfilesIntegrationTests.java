package io.shucheng.platform.profiling.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shucheng.platform.database.ShuchengHome;
import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.Tokens;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.SomebodyNew;
import io.shuchengtest.WithPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPostgres
class ProfilesIntegrationTests {

  private static final String PROFILES = "/api/v2/operations/profiles";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Tokens tokens;
  @Autowired ShuchengHome home;

  private ShopClient operator;
  private volatile boolean busy = true;

  @BeforeEach
  void connect() {
    operator = as(Role.OPERATOR);
    await().until(() -> operator.get(PROFILES).text().indexOf("RUNNING") < 0);
  }

  @Test
  void whatANodeIsBusyWithIsRecordedAndDrawn() throws Exception {
    Thread working = Thread.ofPlatform().start(this::workHardForTheProfile);
    String id;
    try {
      id = recorded(1);
    } finally {
      busy = false;
      working.join();
    }

    Answer shown = operator.get(PROFILES + "/" + id);
    assertThat(shown.json().path("status").asString()).isEqualTo("DONE");
    assertThat(shown.json().path("seconds").asInt()).isOne();
    assertThat(shown.json().path("samples").asLong()).isPositive();
    Answer graph = operator.get(PROFILES + "/" + id + "/flame-graph");
    assertThat(graph.header("Content-Type")).isEqualTo("image/svg+xml");
    assertThat(graph.text()).contains("<svg").contains("workHardForTheProfile");
    assertThat(operator.get(PROFILES + "/" + id + "/recording").status()).isEqualTo(200);
    assertThat(operator.get(PROFILES).json().at("/items/0/id").asString()).isEqualTo(id);
  }

  /** The environment has passwords, and so have command lines of processes. */
  @Test
  void itHoldsNothingOfTheEnvironmentAndIsItsOwnersAlone() throws Exception {
    Path file = home.folder("profiles").resolve(recorded(1) + ".jfr");

    Set<String> events = new TreeSet<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      events.add(event.getEventType().getName());
    }

    assertThat(events)
        .isNotEmpty()
        .doesNotContain(
            "jdk.InitialEnvironmentVariable",
            "jdk.InitialSystemProperty",
            "jdk.JVMInformation",
            "jdk.SystemProcess",
            "jdk.JavaExceptionThrow");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void oneIsRecordedAtATime() {
    assertThat(operator.post(PROFILES, "{\"seconds\":2}").status()).isEqualTo(202);

    Answer refused = operator.post(PROFILES, "{\"seconds\":1}");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("under-way");
    String running = operator.get(PROFILES).json().at("/items/0/id").asString();
    assertThat(operator.get(PROFILES + "/" + running + "/flame-graph").status()).isEqualTo(404);
  }

  @Test
  void theOldestGoWhereNewOnesCome() throws Exception {
    String first = recorded(1);
    for (int i = 0; i < 5; i++) {
      recorded(1);
    }

    assertThat(operator.get(PROFILES).json().path("items").size()).isEqualTo(5);
    assertThat(operator.get(PROFILES + "/" + first).status()).isEqualTo(404);
    try (Stream<Path> files = Files.list(home.folder("profiles"))) {
      assertThat(files.map(Path::toString)).hasSize(10).noneMatch(file -> file.contains(first));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"seconds\":0}",
        "{\"seconds\":-1}",
        "{\"seconds\":301}",
        "{\"seconds\":\"x\"}",
        "{\"minutes\":1}",
        ""
      })
  void whatCannotBeRecordedIs400(String body) {
    assertThat(operator.post(PROFILES, body).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/flame-graph", "/recording"})
  void whatIsNotThereIs404(String path) {
    assertThat(operator.get(PROFILES + "/" + UUID.randomUUID() + path).status()).isEqualTo(404);
  }

  @Test
  void nobodyElseRecordsOrSeesThem() {
    for (Role role : List.of(Role.CUSTOMER, Role.MERCHANDISER, Role.FULFILMENT)) {
      assertThat(as(role).get(PROFILES).status()).isEqualTo(403);
      assertThat(as(role).post(PROFILES, "{\"seconds\":1}").status()).isEqualTo(403);
    }
    assertThat(ShopClient.at(port).get(PROFILES).status()).isEqualTo(401);
  }

  private String recorded(int seconds) {
    Answer begun = operator.post(PROFILES, "{\"seconds\":" + seconds + "}");
    assertThat(begun.status()).isEqualTo(202);
    assertThat(begun.json().path("status").asString()).isEqualTo("RUNNING");
    String id = begun.json().path("id").asString();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> operator.get(PROFILES + "/" + id).text().contains("DONE"));
    return id;
  }

  private void workHardForTheProfile() {
    long number = 1;
    while (busy) {
      number = number * 6_364_136_223_846_793_005L + 1;
      if (number == 0) {
        throw new AssertionError("never");
      }
    }
  }

  private ShopClient as(Role role) {
    return SomebodyNew.as(role, port, accounts, tokens);
  }
}
