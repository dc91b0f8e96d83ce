package io.shucheng.risk.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.risk.Assessment;
import io.shucheng.risk.Decision;
import io.shucheng.risk.Orders;
import io.shucheng.risk.Source;
import io.shucheng.risk.http.StandIn.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskingTheServiceTests {

  private final StandIn service = new StandIn();
  private final Desks desk = Desks.unhurried(service.url());

  @AfterEach
  void close() {
    desk.close();
    service.close();
  }

  @ParameterizedTest
  @CsvSource({"accept,ACCEPT", "review,REVIEW", "refuse,REFUSE"})
  void theServiceDecides(String answer, Decision decision) {
    service.assessments =
        _ -> Reply.json("{\"decision\":\"%s\",\"reasons\":[\"新账户\"]}".formatted(answer));
    assertThat(desk.risk.assess(Orders.of("39.90")))
        .isEqualTo(new Assessment(decision, Source.SERVICE, List.of("新账户")));
    assertThat(desk.risk.reassess(Orders.of("39.90")))
        .contains(new Assessment(decision, Source.SERVICE, List.of("新账户")));
  }

  @Test
  void asksWithTheTokenAndNoMoreThanItHasTo() {
    desk.risk.assess(Orders.of("39.90"));
    StandIn.Call call = service.calls.getFirst();
    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.authorization()).isEqualTo("Bearer t0ken");
    assertThat(call.body())
        .isEqualTo(
            """
            {"order":"019aab00-0000-7000-8000-000000000001",\
            "account":"019aab00-0000-7000-8000-000000000002",\
            "total":{"amount":"39.90","currency":"CNY"},\
            "lines":1,"copies":2,"copiesOfOneBook":2,"digital":false,"guest":null,\
            "destination":{"country":"CN","region":"广东","postalCode":"510000"},\
            "placedAt":"2026-11-22T18:00:00Z"}""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "7",
        "\"accept\"",
        "{}",
        "{\"decision\":null}",
        "{\"decision\":\"ACCEPT\"}",
        "{\"decision\":1}",
        "{\"decision\":\"accept\",\"decision\":\"refuse\"}",
        "{\"decision\":\"accept\",\"score\":7}",
        "{\"decision\":\"accept\"} {}",
        "{\"decision\":\"accept\",\"reasons\":\"none\"}",
        "{\"decision\":\"accept\",\"reasons\":[null]}",
        "{\"decision\":\"accept\",\"reasons\":[1]}",
        "{\"decision\":\"accept\",\"reasons\":[\"a\\nb\"]}",
        "{\"decision\":\"accept\",\"reasons\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\"]}",
        "{\"decision\":\"accept\"",
        "<html>accept</html>"
      })
  void whatTheContractDoesNotKnowIsAFailure(String answer) {
    service.assessments = _ -> Reply.json(answer);
    assertThat(desk.risk.assess(Orders.of("39.90")).source()).isEqualTo(Source.RULES);
    assertThat(desk.risk.reassess(Orders.of("39.90"))).isEmpty();
    assertThat(desk.count("shucheng.risk.calls", "outcome", "unexpected")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 204, 301, 400, 401, 404, 429, 500, 503})
  void otherStatusesAreFailures(int status) {
    service.assessments = _ -> Reply.status(status);
    assertThat(desk.risk.assess(Orders.of("39.90")).needsRecheck()).isTrue();
  }

  @Test
  void anotherMediaTypeIsAFailure() {
    service.assessments = _ -> new Reply(200, "text/html", "{\"decision\":\"accept\"}", null);
    assertThat(desk.risk.assess(Orders.of("39.90")).source()).isEqualTo(Source.RULES);
  }

  @Test
  void aHugeBodyIsNotRead() {
    String blanks = " ".repeat(Exchange.MOST_BYTES * 20);
    service.assessments = _ -> new Reply(200, "application/json", blanks, null);
    assertThat(desk.risk.assess(Orders.of("39.90")).source()).isEqualTo(Source.RULES);
    assertThat(desk.count("shucheng.risk.calls", "outcome", "unreachable")).isEqualTo(1);
  }

  @Test
  void theRulesDecideInItsStead() {
    service.assessments = _ -> Reply.status(503);
    Assessment small = desk.risk.assess(Orders.of("39.90"));
    assertThat(small.decision()).isEqualTo(Decision.ACCEPT);
    assertThat(small.needsRecheck()).isTrue();
    Assessment large = desk.risk.assess(Orders.of("1000.01"));
    assertThat(large.decision()).isEqualTo(Decision.REVIEW);
    assertThat(large.needsRecheck()).isTrue();
    Assessment huge = desk.risk.assess(Orders.of("10000.01"));
    assertThat(huge.decision()).isEqualTo(Decision.REFUSE);
    assertThat(huge.needsRecheck()).isFalse();
  }

  @Test
  void oneFailureInTwentyStopsNobody() {
    service.assessments =
        number -> number % 20 == 7 ? Reply.status(503) : Reply.json("{\"decision\":\"accept\"}");
    int recheck = 0;
    for (int order = 0; order < 1_000; order++) {
      Assessment assessment = desk.risk.assess(Orders.of("39.90"));
      assertThat(assessment.decision()).isEqualTo(Decision.ACCEPT);
      recheck += assessment.needsRecheck() ? 1 : 0;
    }
    assertThat(recheck).isEqualTo(50);
    assertThat(desk.breaker()).isEqualTo("closed");
  }
}
