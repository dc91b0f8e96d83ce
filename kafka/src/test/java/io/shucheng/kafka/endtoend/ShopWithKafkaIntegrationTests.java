package io.shucheng.kafka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.KafkaTestApplication;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.ImportRequest;
import io.shucheng.catalog.Imports;
import io.shucheng.catalog.RecordAvailability;
import io.shuchengtest.ShopClient;
import io.shuchengtest.WithPostgres;
import io.shuchengtest.kafka.KafkaBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

/**
 * Two nodes of a shop with one database and one Kafka. They do not listen to the database, and look
 * by themselves so seldom that what they see in time they were told by the bell.
 */
@WithPostgres
@DirtiesContext
@SpringBootTest(
    classes = KafkaTestApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=-1",
      "shucheng.currency=CNY",
      "shucheng.catalog.listen=false",
      "shucheng.catalog.poll=1h",
      "logging.file.name=target/shucheng.log"
    })
class ShopWithKafkaIntegrationTests {

  private static final Duration LONG = Duration.ofSeconds(60);

  private static KafkaBroker broker;

  @Autowired Imports imports;
  @Autowired RecordAvailability availability;
  @Autowired MeterRegistry meters;
  @Autowired JdbcClient jdbc;
  @Autowired JdbcConnectionDetails database;
  @LocalServerPort int port;

  @BeforeAll
  static void makeABroker() {
    broker = new KafkaBroker();
  }

  @AfterAll
  static void endIt() {
    broker.close();
  }

  @DynamicPropertySource
  static void address(DynamicPropertyRegistry registry) {
    registry.add("shucheng.kafka.bootstrap-servers", () -> broker.address());
  }

  @Test
  void eachNodeSeesWhatTheOtherChangedAndTheShopGoesOnWithoutKafka() throws IOException {
    // the first node was opened without Kafka
    BookId book = importABook();
    ShopClient shop = ShopClient.at(port);
    broker.start();
    try (ConfigurableApplicationContext other = anotherNode()) {
      ShopClient otherNode =
          ShopClient.at(other.getEnvironment().getRequiredProperty("local.server.port", int.class));
      await()
          .atMost(LONG)
          .until(() -> isConnected(meters) && isConnected(other.getBean(MeterRegistry.class)));
      assertThat(listeningToTheDatabase()).isZero();

      // by the poll alone every second change would wait 5 s, and all of them 100
      assertTimeout(LONG, () -> changesAreSeen(shop, otherNode, other, book));

      broker.kill();
      for (int i = 0; i < 20; i++) {
        availability.record(Map.of(book, i % 2 == 0));
        assertThat(shown(shop, book)).isEqualTo(i % 2 == 0 ? "IN_STOCK" : "OUT_OF_STOCK");
      }
      // the poll is the net
      await().atMost(LONG).until(() -> shown(otherNode, book).equals("OUT_OF_STOCK"));

      await().atMost(LONG).until(() -> !isConnected(meters));
      broker.start();
      await().atMost(LONG).until(() -> isConnected(meters));
    }
  }

  private void changesAreSeen(
      ShopClient shop, ShopClient otherNode, ConfigurableApplicationContext other, BookId book) {
    for (int i = 0; i < 40; i++) {
      boolean inStock = i % 2 == 0;
      String expected = inStock ? "IN_STOCK" : "OUT_OF_STOCK";
      boolean mine = i % 4 < 2;
      (mine ? availability : other.getBean(RecordAvailability.class)).record(Map.of(book, inStock));

      assertThat(shown(mine ? shop : otherNode, book)).isEqualTo(expected);
      await()
          .atMost(LONG)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> shown(mine ? otherNode : shop, book).equals(expected));
    }
  }

  private ConfigurableApplicationContext anotherNode() throws IOException {
    return new SpringApplicationBuilder(KafkaTestApplication.class)
        .web(WebApplicationType.SERVLET)
        .properties("logging.file.name=target/other.log")
        .run(
            "--server.port=0",
            "--management.server.port=-1",
            "--shucheng.currency=CNY",
            "--shucheng.catalog.listen=false",
            "--shucheng.catalog.poll=1h",
            "--shucheng.kafka.bootstrap-servers=" + broker.address(),
            "--shucheng.home=" + Files.createTempDirectory(Path.of("target"), "other"),
            "--DATABASE_URL=" + url());
  }

  private static String shown(ShopClient node, BookId book) {
    return node.get("/api/v1/books/" + book).json().path("availability").asString();
  }

  private static boolean isConnected(MeterRegistry node) {
    Gauge gauge = node.get("shucheng.kafka.connected").gauge();
    return gauge.value() == 1;
  }

  private long listeningToTheDatabase() {
    return jdbc.sql(
            """
            select count(*) from pg_stat_activity
             where datname = current_database() and query ilike 'listen shucheng_catalog%'
            """)
        .query(Long.class)
        .single();
  }

  private BookId importABook() throws IOException {
    Path file = Files.createTempFile(Path.of("target"), "import", ".csv");
    Files.writeString(
        file,
        """
        reference,title,contributors,year,language,form,price,stock
        one,The Story of the Stone,Cao Xueqin,1996,zh,paperback,59.70,1
        """);
    imports.run(
        new ImportRequest("a test", ImportRequest.Format.CSV, null, "rings", null, false),
        file,
        _ -> {});
    return new BookId(
        jdbc.sql("select book_id from catalog.source_record where source = 'rings'")
            .query(Long.class)
            .single());
  }

  /** The first node's database, for the other. */
  private String url() {
    return "postgresql://%s:%s@%s"
        .formatted(
            database.getUsername(),
            database.getPassword(),
            database.getJdbcUrl().substring("jdbc:postgresql://".length()));
  }
}
