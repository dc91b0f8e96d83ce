package io.shucheng.platform.events.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.Tokens;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.SomebodyNew;
import io.shuchengtest.WithPostgres;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPostgres
class EventsOverHttpIntegrationTests {

  private static final String EVENTS = "/api/v2/operations/events";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Tokens tokens;
  @Autowired JdbcClient jdbc;

  ShopClient operator;

  @BeforeEach
  void connect() {
    operator = as(Role.OPERATOR);
    jdbc.sql("delete from platform.event_publication").update();
  }

  @Test
  void anOperatorSeesWhatWaitsAndWhatIsParkedButNoContent() {
    UUID failed = row("FAILED", 3, false);
    UUID parked = row("FAILED", 10, true);
    UUID underWay = row("PUBLISHED", 1, false);
    Answer outbox = operator.get(EVENTS);
    assertThat(outbox.status()).isEqualTo(200);
    assertThat(outbox.json().path("backlog").asInt()).isEqualTo(2);
    assertThat(outbox.json().path("parked").asInt()).isOne();
    assertThat(outbox.json().path("oldestSeconds").isNumber()).isTrue();
    assertThat(outbox.json().path("lag").isArray()).isTrue();
    assertThat(ids(outbox)).containsExactly(failed, parked, underWay);
    assertThat(outbox.json().at("/items/0/listener").asString()).isEqualTo("tests.none");
    assertThat(outbox.json().at("/items/0/status").asString()).isEqualTo("FAILED");
    assertThat(outbox.json().at("/items/0/attempts").asInt()).isEqualTo(3);
    assertThat(outbox.json().at("/items/0/nextAttemptAt").isString()).isTrue();
    assertThat(outbox.json().at("/items/1/status").asString()).isEqualTo("PARKED");
    assertThat(outbox.json().at("/items/1/failure").asString()).isEqualTo("a.Failure");
    assertThat(outbox.json().at("/items/2/status").asString()).isEqualTo("UNDER_WAY");
    assertThat(outbox.text()).doesNotContain("secret");
    assertThat(ids(operator.get(EVENTS + "?status=PARKED"))).containsExactly(parked);
    assertThat(ids(operator.get(EVENTS + "?status=FAILED"))).containsExactly(failed);
    assertThat(ids(operator.get(EVENTS + "?status=UNDER_WAY"))).containsExactly(underWay);
  }

  @Test
  void pagesShowEachPublicationOnce() {
    List<UUID> all = new ArrayList<>();
    for (int n = 0; n < 7; n++) {
      all.add(row("FAILED", 10, n % 2 == 0));
    }
    List<UUID> seen = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = operator.get(EVENTS + "?limit=3" + cursor);
      seen.addAll(ids(page));
      cursor =
          page.json().has("nextCursor")
              ? "&cursor=" + page.json().path("nextCursor").asString()
              : null;
    } while (cursor != null);
    assertThat(seen).containsExactlyElementsOf(all);
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    row("FAILED", 10, true);
    row("FAILED", 10, true);
    String cursor = operator.get(EVENTS + "?limit=1").json().path("nextCursor").asString();
    assertThat(operator.get(EVENTS + "?status=PARKED&cursor=" + cursor).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?limit=0",
        "?limit=101",
        "?limit=x",
        "?cursor=forged",
        "?status=parked",
        "?status="
      })
  void whatCannotBeAskedIs400(String query) {
    assertThat(operator.get(EVENTS + query).status()).isEqualTo(400);
  }

  @Test
  void aParkedOrFailedOneIsTriedAgainAndOneUnderWayIsNot() {
    UUID parked = row("FAILED", 10, true);
    Answer released = operator.post(EVENTS + "/" + parked + "/redelivery", null);
    assertThat(released.status()).isEqualTo(202);
    assertThat(released.json().path("status").asString()).isEqualTo("FAILED");
    assertThat(released.json().path("attempts").asInt()).isZero();
    UUID failed = row("FAILED", 3, false);
    assertThat(operator.post(EVENTS + "/" + failed + "/redelivery", null).status()).isEqualTo(202);
    UUID underWay = row("PUBLISHED", 1, false);
    Answer refused = operator.post(EVENTS + "/" + underWay + "/redelivery", null);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("under-way");
    Answer unknown = operator.post(EVENTS + "/" + UUID.randomUUID() + "/redelivery", null);
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(operator.post(EVENTS + "/none/redelivery", null).status()).isIn(400, 404);
  }

  @Test
  void nobodyElseSeesOrMovesThem() {
    UUID parked = row("FAILED", 10, true);
    for (Role role : List.of(Role.CUSTOMER, Role.MERCHANDISER, Role.FULFILMENT)) {
      ShopClient other = as(role);
      assertThat(other.get(EVENTS).status()).isEqualTo(403);
      assertThat(other.post(EVENTS + "/" + parked + "/redelivery", null).status()).isEqualTo(403);
    }
    assertThat(ShopClient.at(port).get(EVENTS).status()).isEqualTo(401);
    assertThat(as(Role.ADMIN).get(EVENTS).status()).isEqualTo(200);
  }

  private ShopClient as(Role role) {
    return SomebodyNew.as(role, port, accounts, tokens);
  }

  private static List<UUID> ids(Answer outbox) {
    List<UUID> ids = new ArrayList<>();
    outbox.json().path("items").forEach(one -> ids.add(UUID.fromString(one.path("id").asString())));
    return ids;
  }

  /** In the order of their making; far enough from the next attempt that nobody makes one. */
  private UUID row(String status, int attempts, boolean parked) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into platform.event_publication (id, listener_id, event_type, serialized_event,
              publication_date, status, completion_attempts, last_resubmission_date, parked_at,
              last_failure)
            values (:id, 'tests.none', 'tests.Event', '{"secret":1}', clock_timestamp(), :status,
              :attempts, clock_timestamp(), :parked, 'a.Failure')
            """)
        .param("id", id)
        .param("status", status)
        .param("attempts", attempts)
        .param("parked", parked ? Instant.now().atOffset(ZoneOffset.UTC) : null)
        .update();
    return id;
  }
}
