package io.shuchengperf.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatling.app.Gatling$;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the traffic for two seconds against a stand-in that complains about anything odd. */
class ReferenceTrafficIntegrationTests {

  private static final Map<String, String> SHORT_RUN =
      Map.of(
          "traffic.seconds", "2",
          "traffic.warmup", "0.5",
          "traffic.users", "4",
          "traffic.cart", "0.5",
          "traffic.paid", "0.9",
          "traffic.watched", "0.2",
          "traffic.renew", "0.5");

  @AfterEach
  void forgetSettings() {
    System.getProperties().keySet().removeIf(key -> key.toString().startsWith("traffic."));
  }

  @Test
  void visitorsKeepToTheContractAndToTheMix(@TempDir Path folder) throws IOException {
    SHORT_RUN.forEach(System::setProperty);
    System.setProperty("traffic.results", folder.toString());
    try (StandInShop shop = new StandInShop()) {
      System.setProperty("traffic.url", shop.url().toString());

      run(folder);

      assertThat(shop.complaints()).isEmpty();
      assertThat(shop.ordersPlaced()).isPositive();
      assertThat(shop.ordersPaid()).isPositive().isLessThan(shop.ordersPlaced());
      assertThat(shop.served("renewal")).isPositive();
      assertThat(shop.served("cart")).isPositive();
      assertThat(shop.served("status")).isPositive();
      JsonNode summary = new JsonMapper().readTree(folder.resolve("summary.json").toFile());
      assertThat(summary.get("failedShare").asDouble()).isZero();
      assertThat(summary.get("books").asInt()).as("only books with a price").isEqualTo(225);
      long visits = answered(summary, "order") / 2;
      assertThat(visits).isPositive();
      assertThat(answered(summary, "search")).isEqualTo(visits * 5);
      assertThat(answered(summary, "look")).isEqualTo(visits * 3);
      assertThat(answered(summary, "search"))
          .as("the warm-up is not in it")
          .isLessThan(shop.served("search"));
    }
    try (Stream<Path> runs = Files.list(folder)) {
      assertThat(runs.map(run -> run.resolve("index.html")))
          .as("Gatling's report")
          .anyMatch(Files::exists);
    }
  }

  private static void run(Path folder) {
    Gatling$.MODULE$.fromArgs(
        new String[] {
          "--simulation", ReferenceTraffic.class.getName(), "--results-folder", folder.toString()
        });
  }

  private static long answered(JsonNode summary, String kind) {
    return summary
        .get("requests")
        .valueStream()
        .filter(row -> row.get("kind").asString().equals(kind))
        .mapToLong(row -> row.get("answered").asLong())
        .sum();
  }
}
