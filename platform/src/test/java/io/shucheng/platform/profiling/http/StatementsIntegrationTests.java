package io.shucheng.platform.profiling.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.Tokens;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.SomebodyNew;
import io.shuchengtest.WithPostgres;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPostgres
class StatementsIntegrationTests {

  private static final String STATEMENTS = "/api/v2/operations/statements";

  /** A container's server is not started for it. */
  private static final boolean MEASURED =
      !"container".equals(System.getProperty("shucheng.test.database"));

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Tokens tokens;
  @Autowired JdbcClient jdbc;

  @Test
  void whatCostsMostIsShownWithoutItsValues() {
    assumeThat(MEASURED).isTrue();
    String secret = "secret-" + UUID.randomUUID();
    for (int i = 0; i < 3; i++) {
      jdbc.sql("select pg_sleep(0.2), '" + secret + "' as told_to_nobody").query().listOfRows();
    }
    jdbc.sql("create temporary table told_to_nobody (a text default '" + secret + "')").update();

    Answer answer = as(Role.OPERATOR).get(STATEMENTS + "?sort=mean&limit=5");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).doesNotContain(secret);
    JsonNode own =
        items(answer).stream()
            .filter(item -> item.path("statement").asString().contains("told_to_nobody"))
            .findFirst()
            .orElseThrow();
    assertThat(own.path("statement").asString())
        .isEqualTo("select pg_sleep($1), $2 as told_to_nobody");
    assertThat(own.path("calls").asInt()).isEqualTo(3);
    assertThat(own.path("rows").asInt()).isEqualTo(3);
    assertThat(own.path("totalMillis").asDouble()).isBetween(600.0, 60_000.0);
    assertThat(own.path("meanMillis").asDouble()).isBetween(200.0, 20_000.0);
    assertThat(own.path("longestMillis").asDouble()).isBetween(200.0, 20_000.0);
  }

  @ParameterizedTest
  @CsvSource({"total,totalMillis", "mean,meanMillis", "longest,longestMillis"})
  void theDearestComeFirst(String sort, String field) {
    assumeThat(MEASURED).isTrue();

    List<JsonNode> items = items(as(Role.OPERATOR).get(STATEMENTS + "?limit=7&sort=" + sort));

    assertThat(items).hasSize(7);
    assertThat(items.stream().map(item -> item.path(field).asDouble()).toList())
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void whereNothingIsMeasuredItSaysWhatToDo() {
    assumeThat(MEASURED).isFalse();

    Answer answer = as(Role.OPERATOR).get(STATEMENTS);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().path("detail").asString()).contains("shared_preload_libraries");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?limit=0", "?limit=101", "?limit=x", "?sort=calls", "?sort=TOTAL"})
  void whatCannotBeAskedIs400(String query) {
    assertThat(as(Role.OPERATOR).get(STATEMENTS + query).status()).isEqualTo(400);
  }

  @Test
  void nobodyElseSeesThem() {
    for (Role role : List.of(Role.CUSTOMER, Role.MERCHANDISER, Role.FULFILMENT)) {
      assertThat(as(role).get(STATEMENTS).status()).isEqualTo(403);
    }
    assertThat(ShopClient.at(port).get(STATEMENTS).status()).isEqualTo(401);
  }

  private static List<JsonNode> items(Answer answer) {
    return StreamSupport.stream(answer.json().path("items").spliterator(), false).toList();
  }

  private ShopClient as(Role role) {
    return SomebodyNew.as(role, port, accounts, tokens);
  }
}
