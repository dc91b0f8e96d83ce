package io.shucheng.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shuchengtest.ShopClient;
import io.shuchengtest.shop.WholeShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboard and the rules for alerts ask for what a shop tells. */
@WholeShop
class WatchingIntegrationTests {

  private static final Path FOLDER = Path.of("deploy");

  /** Every metric in these files has braces behind its name. */
  private static final Pattern ASKED =
      Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)\\{([^}]*(?:\\{id})?[^}]*)}");

  private static final Pattern LABEL = Pattern.compile("([a-z]+)(=|=~)\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** Of the one who asks. */
  private static final Set<String> NOT_THE_SHOPS = Set.of("up", "instance", "job");

  @LocalServerPort int port;
  @LocalManagementPort int managementPort;

  private String told = "";

  /** Metrics of routes are there when somebody has asked. */
  @BeforeEach
  void askSomething() {
    ShopClient shop = ShopClient.at(port);
    JsonNode hits = shop.get("/api/v1/search?q=hunger").json();
    String book = "/api/v1/books/" + hits.at("/items/0/id").asLong();
    assertThat(shop.get(book).status()).isEqualTo(200);
    assertThat(shop.get(book).status()).isEqualTo(200);
    String token =
        shop.post(
                "/api/v1/tokens",
                "{\"email\":\"reader@example.com\",\"password\":\"" + WholeShop.PASSWORD + "\"}")
            .json()
            .path("accessToken")
            .asString();
    assertThat(shop.as(token).post("/api/v1/orders", "{\"lines\":[]}").status()).isEqualTo(422);
    System.gc();
    await()
        .untilAsserted(
            () -> {
              told = ShopClient.at(managementPort).get("/actuator/prometheus").text();
              assertThat(told)
                  .contains(
                      "uri=\"/api/v1/orders\"",
                      "shucheng_lane_answers_total{",
                      "jvm_gc_pause_seconds_max{");
            });
  }

  @Test
  void theDashboardShowsWhatIsTold() throws IOException {
    JsonNode dashboard =
        new JsonMapper().readTree(Files.readString(FOLDER.resolve("grafana/shucheng.json")));
    List<String> expressions = new ArrayList<>();
    dashboard
        .path("panels")
        .forEach(
            panel ->
                panel
                    .path("targets")
                    .forEach(target -> expressions.add(target.path("expr").asString())));
    expressions.add(dashboard.at("/templating/list/1/query/query").asString());

    assertThat(expressions).hasSizeGreaterThan(25);
    assertThat(missing(expressions)).isEmpty();
  }

  @Test
  void theAlertsLookAtWhatIsTold() throws IOException {
    Map<String, List<Map<String, List<Map<String, Object>>>>> file =
        new Yaml().load(Files.readString(FOLDER.resolve("prometheus/alerts.yaml")));
    List<String> expressions =
        file.get("groups").getFirst().get("rules").stream()
            .map(rule -> String.valueOf(rule.get("expr")))
            .toList();

    assertThat(expressions).hasSizeGreaterThan(10);
    assertThat(missing(expressions)).isEmpty();
  }

  @Test
  void whatNobodyTellsIsMissed() {
    assertThat(
            missing(
                List.of(
                    "rate(no_such_metric{}[5m])",
                    "shucheng_admission_turned_away_total{urgency=\"nobody\"}",
                    "sum(shucheng_admission_turned_away_total{urgency=~\"search|browse\"})")))
        .containsExactly("no_such_metric", "shucheng_admission_turned_away_total urgency=nobody");
  }

  /** Metrics that the shop does not tell, and values of labels that none of its metrics has. */
  private Set<String> missing(List<String> expressions) {
    Set<String> missing = new TreeSet<>();
    for (String expression : expressions) {
      Matcher asked = ASKED.matcher(expression);
      assertThat(asked.find()).as(expression).isTrue();
      do {
        String metric = asked.group(1);
        List<String> lines = told.lines().filter(line -> line.startsWith(metric + "{")).toList();
        if (lines.isEmpty() && !NOT_THE_SHOPS.contains(metric)) {
          missing.add(metric);
        }
        missing.addAll(missingLabels(metric, lines, asked.group(2)));
      } while (asked.find());
    }
    return missing;
  }

  private static Set<String> missingLabels(String metric, List<String> lines, String labels) {
    return LABEL
        .matcher(labels)
        .results()
        .filter(label -> !NOT_THE_SHOPS.contains(label.group(1)))
        // there is none while all is well
        .filter(label -> !label.group(1).equals("status"))
        .filter(label -> !lines.isEmpty())
        .filter(
            label -> {
              String value =
                  label.group(2).equals("=") ? Pattern.quote(label.group(3)) : label.group(3);
              Pattern told = Pattern.compile("[{,]" + label.group(1) + "=\"(" + value + ")\"");
              return lines.stream().noneMatch(line -> told.matcher(line).find());
            })
        .map(label -> metric + " " + label.group(1) + "=" + label.group(3))
        .collect(Collectors.toSet());
  }
}
