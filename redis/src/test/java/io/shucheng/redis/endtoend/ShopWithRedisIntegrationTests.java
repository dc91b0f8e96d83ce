package io.shucheng.redis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.shucheng.RedisTestApplication;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.ImportRequest;
import io.shucheng.catalog.Imports;
import io.shucheng.catalog.RecordAvailability;
import io.shuchengtest.ShopClient;
import io.shuchengtest.WithPostgres;
import io.shuchengtest.redis.RedisServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Two nodes of a shop with one database and one Redis. */
@WithPostgres
@DirtiesContext
@SpringBootTest(
    classes = RedisTestApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=-1",
      "shucheng.currency=CNY",
      "shucheng.redis.wait=1s",
      "shucheng.catalog.prepared-answers=0B",
      "logging.file.name=target/shucheng.log"
    })
class ShopWithRedisIntegrationTests {

  private static final Duration LONG = Duration.ofSeconds(30);

  private static RedisServer redis;

  @Autowired Imports imports;
  @Autowired RecordAvailability availability;
  @Autowired MeterRegistry meters;
  @Autowired JdbcClient jdbc;
  @Autowired JdbcConnectionDetails database;
  @LocalServerPort int port;

  private ShopClient shop;
  private ConfigurableApplicationContext other;
  private ShopClient otherNode;
  private BookId book;
  private String path;

  @BeforeAll
  static void startRedis() {
    redis = RedisServer.start();
  }

  @AfterAll
  static void endRedis() {
    if (redis != null) {
      redis.close();
    }
  }

  @DynamicPropertySource
  static void address(DynamicPropertyRegistry registry) {
    registry.add("shucheng.redis.url", () -> redis.url());
  }

  @BeforeEach
  void openAnotherNode() throws IOException {
    shop = ShopClient.at(port);
    importABook();
    other =
        new SpringApplicationBuilder(RedisTestApplication.class)
            .web(WebApplicationType.SERVLET)
            .properties("logging.file.name=target/other.log")
            .run(
                "--server.port=0",
                "--management.server.port=-1",
                "--shucheng.currency=CNY",
                "--shucheng.redis.wait=1s",
                "--shucheng.catalog.prepared-answers=0B",
                "--shucheng.redis.url=" + redis.url(),
                "--shucheng.home=" + Files.createTempDirectory(Path.of("target"), "other"),
                "--DATABASE_URL=" + url());
    otherNode =
        ShopClient.at(other.getEnvironment().getRequiredProperty("local.server.port", int.class));
    await()
        .atMost(LONG)
        .until(() -> isAsked(meters) && isAsked(other.getBean(MeterRegistry.class)));
  }

  @AfterEach
  void closeIt() {
    if (other != null) {
      other.close();
    }
  }

  @Test
  void whatOneNodeReadAnotherFinds() {
    byte[] read = shop.get(path).response().body();
    await().atMost(LONG).until(() -> told(meters, "value", "taken") > 0);
    double loads = hits(other);

    ShopClient.Answer found = otherNode.get(path);
    assertThat(hits(other)).isEqualTo(loads + 1);
    assertThat(found.response().body()).isEqualTo(read);
    assertThat(found.header("ETag")).isEqualTo(shop.get(path).header("ETag"));
  }

  @Test
  void aChangeIsSeenAtOnceWhereItWasMadeAndSoonElsewhere() {
    for (int i = 0; i < 20; i++) {
      boolean inStock = i % 2 == 0;
      String expected = inStock ? "IN_STOCK" : "OUT_OF_STOCK";
      (i % 4 < 2 ? availability : other.getBean(RecordAvailability.class))
          .record(Map.of(book, inStock));

      ShopClient writer = i % 4 < 2 ? shop : otherNode;
      ShopClient reader = i % 4 < 2 ? otherNode : shop;
      assertThat(shown(writer)).isEqualTo(expected);
      await()
          .atMost(Duration.ofSeconds(2))
          .pollInterval(Duration.ofMillis(5))
          .until(() -> shown(reader).equals(expected));
    }
    assertThat(told(meters, "outdated", "taken")).isPositive();
  }

  @Test
  void thousandsOfMissesAreOneQuestion() throws Exception {
    availability.record(Map.of(book, true));
    availability.record(Map.of(book, false));
    double before = questions(meters);
    try (ExecutorService clients = Executors.newFixedThreadPool(64)) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 5_000; i++) {
        answers.add(clients.submit(() -> shop.get(path).status()));
      }
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(200);
      }
    }
    // the feed may have had it forgotten once more, meanwhile
    assertThat(questions(meters) - before).isBetween(1.0, 3.0);
  }

  @Test
  void withoutRedisTheShopGoesOn() {
    shop.get(path);
    redis.kill();
    try {
      for (int i = 0; i < 60; i++) {
        availability.record(Map.of(book, i % 2 == 0));
        assertThat(shown(shop)).isEqualTo(i % 2 == 0 ? "IN_STOCK" : "OUT_OF_STOCK");
      }
    } finally {
      redis.startAgain();
    }
    await().atMost(LONG).until(() -> isAsked(meters));
  }

  private String shown(ShopClient node) {
    return node.get(path).json().path("availability").asString();
  }

  private void importABook() throws IOException {
    String source = "source-" + UUID.randomUUID();
    Path file = Files.createTempFile(Path.of("target"), "import", ".csv");
    Files.writeString(
        file,
        """
        reference,title,contributors,year,language,form,price,stock
        one,The Story of the Stone,Cao Xueqin,1996,zh,paperback,59.70,1
        """);
    imports.run(
        new ImportRequest("a test", ImportRequest.Format.CSV, null, source, null, false),
        file,
        _ -> {});
    book =
        new BookId(
            jdbc.sql("select book_id from catalog.source_record where source = ?")
                .param(source)
                .query(Long.class)
                .single());
    path = "/api/v1/books/" + book;
  }

  /** The first node's database, for the other. */
  private String url() {
    return "postgresql://%s:%s@%s"
        .formatted(
            database.getUsername(),
            database.getPassword(),
            database.getJdbcUrl().substring("jdbc:postgresql://".length()));
  }

  private boolean isAsked(MeterRegistry node) {
    double before = questions(node);
    ShopClient client = node.equals(meters) ? shop : otherNode;
    // numbers beyond the last book are asked for each time
    client.get("/api/v1/books/" + (book.value() + 1_000));
    return questions(node) > before;
  }

  private static double hits(ConfigurableApplicationContext node) {
    Timer hits =
        node.getBean(MeterRegistry.class)
            .find("shucheng.redis.questions")
            .tag("result", "hit")
            .timer();
    return hits.count();
  }

  private static double questions(MeterRegistry node) {
    return node.find("shucheng.redis.questions").timers().stream().mapToLong(Timer::count).sum();
  }

  private static double told(MeterRegistry node, String what, String result) {
    Counter counter =
        node.find("shucheng.redis.tellings").tags("what", what, "result", result).counter();
    return counter.count();
  }
}
