package io.shucheng.risk.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.risk.Decision;
import io.shucheng.risk.OrderFacts;
import io.shucheng.risk.Orders;
import io.shucheng.risk.http.StandIn.Reply;
import io.shucheng.risk.persistence.RulesFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FetchingRulesTests {

  private static final String STRICT =
      """
      {"total":{"reviewAbove":{"amount":"50.00","currency":"CNY"},"refuseAbove":null},
       "copies":{"reviewAbove":20,"refuseAbove":200},
       "copiesOfOneBook":{"refuseAbove":100},
       "refusedPlaces":[{"country":"KP"},{"country":"US","region":"Guam"}],
       "reviewedPlaces":[{"country":"US","postalCode":"963"}]}""";

  private final StandIn service = new StandIn();
  private final Desks desk = Desks.unhurried(service.url());

  FetchingRulesTests() {
    service.assessments = _ -> Reply.status(503);
  }

  @AfterEach
  void close() {
    desk.close();
    service.close();
  }

  @Test
  void theServicesRulesComeIntoForceAndAreKept() {
    service.rules = _ -> Reply.json(STRICT).tagged("\"7\"");
    assertThat(decide("60.00", 1, "CN", null, null)).isEqualTo(Decision.ACCEPT);
    desk.rules.refresh();
    assertThat(decide("60.00", 1, "CN", null, null)).isEqualTo(Decision.REVIEW);
    assertThat(decide("50.00", 20, "CN", null, null)).isEqualTo(Decision.ACCEPT);
    assertThat(decide("50.00", 21, "CN", null, null)).isEqualTo(Decision.REVIEW);
    assertThat(decide("50.00", 101, "CN", null, null)).isEqualTo(Decision.REFUSE);
    assertThat(decide("1.00", 1, "kp", null, null)).isEqualTo(Decision.REFUSE);
    assertThat(decide("1.00", 1, "US", " guam ", "96910")).isEqualTo(Decision.REFUSE);
    assertThat(decide("1.00", 1, "US", "AE", "96 3-01")).isEqualTo(Decision.REVIEW);
    assertThat(decide("1.00", 1, "US", "NY", "10001")).isEqualTo(Decision.ACCEPT);
    assertThat(desk.onDisk.tag()).isEqualTo("\"7\"");
  }

  @Test
  void boundsInAnotherCurrencySayNothing() {
    service.rules = _ -> Reply.json(STRICT);
    desk.rules.refresh();
    assertThat(desk.risk.assess(Orders.of("5000.00", "USD", 1, null)).decision())
        .isEqualTo(Decision.ACCEPT);
  }

  @Test
  void whatIsKnownIsNotSentAgain() {
    service.rules = _ -> Reply.json(STRICT).tagged("\"7\"");
    desk.rules.refresh();
    service.rules = _ -> new Reply(304, null, "", "\"7\"");
    desk.rules.refresh();
    assertThat(service.calls.getLast().ifNoneMatch()).isEqualTo("\"7\"");
    assertThat(decide("60.00", 1, "CN", null, null)).isEqualTo(Decision.REVIEW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"total\":{\"refuseAbove\":{\"amount\":\"0.00\",\"currency\":\"CNY\"}}}",
        "{\"total\":{\"refuseAbove\":{\"amount\":\"-1\",\"currency\":\"CNY\"}}}",
        "{\"total\":{\"refuseAbove\":{\"amount\":\"1\",\"currency\":\"cny\"}}}",
        "{\"total\":{\"refuseAbove\":{\"amount\":\"99999999999999999999\",\"currency\":\"CNY\"}}}",
        "{\"total\":{\"refuseAbove\":17}}",
        "{\"total\":{\"reviewAbove\":{\"amount\":\"9\",\"currency\":\"CNY\"},\"refuseAbove\":{\"amount\":\"8\",\"currency\":\"CNY\"}}}",
        "{\"total\":{\"reviewAbove\":{\"amount\":\"8\",\"currency\":\"CNY\"},\"refuseAbove\":{\"amount\":\"9\",\"currency\":\"USD\"}}}",
        "{\"copies\":{\"refuseAbove\":0}}",
        "{\"copies\":{\"refuseAbove\":1.5}}",
        "{\"copies\":{\"refuseAbove\":99999999999}}",
        "{\"refusedPlaces\":[null]}",
        "{\"refusedPlaces\":[{}]}",
        "{\"refusedPlaces\":[{\"country\":\"China\"}]}",
        "{\"refusedPlaces\":[{\"country\":\"CN\",\"region\":\"\"}]}",
        "{\"refuseEverything\":true}"
      })
  void aServiceThatLiesChangesNothing(String lie) {
    service.rules = _ -> Reply.json(STRICT);
    desk.rules.refresh();
    service.rules = _ -> Reply.json(lie);
    desk.rules.refresh();
    assertThat(decide("60.00", 1, "CN", null, null)).isEqualTo(Decision.REVIEW);
    assertThat(decide("1.00", 1, "CN", null, null)).isEqualTo(Decision.ACCEPT);
  }

  @Test
  void aTroubleAndItsEndAreToldOnce(CapturedOutput output) {
    for (int time = 0; time < 3; time++) {
      service.rules = _ -> Reply.status(500);
      desk.rules.refresh();
      desk.rules.refresh();
      service.rules = _ -> Reply.json("{}");
      desk.rules.refresh();
    }
    assertThat(output.getAll().split("No rules from the risk service", -1)).hasSize(4);
  }

  @Test
  void theFileOutlivesTheProcessAndIsForItsOwner(@TempDir Path home) throws Exception {
    Path file = home.resolve("risk").resolve("rules.json");
    service.rules = _ -> Reply.json(STRICT).tagged("\"7\"");
    desk.rules.refresh();
    RulesFile kept = new RulesFile(file, "http://one");
    assertThat(kept.find()).isEmpty();
    kept.keep(desk.onDisk);
    kept.keep(desk.onDisk);
    assertThat(new RulesFile(file, "http://one").find()).contains(desk.onDisk);
    assertThat(new RulesFile(file, "http://two").find()).isEmpty();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(file.getParent().toFile().list()).containsExactly("rules.json");
    Files.writeString(file, "{\"service\":\"http://one\",\"fetchedAt\":\"never\",\"rules\":{}}");
    assertThat(kept.find()).isEmpty();
    Files.writeString(file, "garbage");
    assertThat(kept.find()).isEmpty();
  }

  private Decision decide(
      String total, int copies, String country, String region, String postalCode) {
    return desk.risk
        .assess(
            Orders.of(
                total, "CNY", copies, new OrderFacts.Destination(country, region, postalCode)))
        .decision();
  }
}
