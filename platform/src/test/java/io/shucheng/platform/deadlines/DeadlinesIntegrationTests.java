package io.shucheng.platform.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.shucheng.PlatformTestApplication;
import io.shucheng.platform.admission.Urgency;
import io.shucheng.platform.admission.domain.Gates;
import io.shucheng.platform.identity.OpenRoute;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.WithPostgres;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests that take too long, or that nobody waits for. */
@WithPostgres
@Timeout(60)
@SpringBootTest(
    classes = PlatformTestApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=-1",
      "shucheng.web.longest-request=4s",
      "shucheng.throttling=off",
      "logging.file.name=target/shucheng.log"
    })
@Import(DeadlinesIntegrationTests.Routes.class)
class DeadlinesIntegrationTests {

  @Autowired Gates gates;
  @Autowired WorkUnderWay underWay;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource database;
  @LocalServerPort int port;

  private ShopClient shop;

  @BeforeEach
  void open() {
    shop = ShopClient.at(port);
    jdbc.sql("create table if not exists public.slow (id int)").update();
  }

  @AfterEach
  void nothingIsLeftBehind() {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              assertThat(underWay.size()).isZero();
              for (Urgency urgency : Urgency.values()) {
                assertThat(gates.of(urgency).inside()).isZero();
                assertThat(gates.of(urgency).waiting()).isZero();
              }
              assertThat(active()).isZero();
              assertThat(sleeping()).isZero();
            });
  }

  @Test
  void aStatementIsCancelledInTheDatabase() {
    assertIsGivenUp("/api/v1/tests/statement");

    assertThat(sleeping()).isZero();
    assertThat(shop.get("/api/v1/tests/quick").status()).isEqualTo(200);
  }

  @Test
  void manyShortStatementsEndToo() {
    assertIsGivenUp("/api/v1/tests/statements");
  }

  @Test
  void whatWasNotCommittedIsTakenBack() {
    assertIsGivenUp("/api/v1/tests/transaction");

    assertThat(jdbc.sql("select count(*) from public.slow").query(Long.class).single()).isZero();
  }

  @Test
  void whatWaitsForSomethingElseEndsToo() {
    assertIsGivenUp("/api/v1/tests/waiting");
  }

  @Test
  void whoTakesARequestBackOverHttp2EndsItAtOnce() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      assertThat(
              http.send(get("/api/v1/tests/quick"), HttpResponse.BodyHandlers.ofString()).version())
          .isEqualTo(HttpClient.Version.HTTP_2);
      long begun = System.nanoTime();
      CompletableFuture<HttpResponse<String>> answer =
          http.sendAsync(get("/api/v1/tests/statement"), HttpResponse.BodyHandlers.ofString());
      await().until(() -> sleeping() == 1);

      answer.cancel(true);

      await().until(() -> sleeping() == 0);
      // otherwise it was the deadline
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }
  }

  /** More than the pool has connections, or the gate lets in. */
  @Test
  void aStormOfAbandonedRequestsLeavesNothing() throws Exception {
    for (int i = 0; i < 2_000; i++) {
      try (Socket socket = new Socket("localhost", port)) {
        socket
            .getOutputStream()
            .write(
                "GET /api/v1/tests/%s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .formatted(i % 2 == 0 ? "statement" : "waiting")
                    .getBytes(StandardCharsets.US_ASCII));
      }
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> shop.get("/api/v1/tests/quick").status() == 200);
  }

  private void assertIsGivenUp(String path) {
    long begun = System.nanoTime();
    Answer answer = shop.get(path);
    long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();

    assertThat(answer.status()).isEqualTo(504);
    assertThat(answer.problem()).isEqualTo("deadline-passed");
    assertThat(seconds).isBetween(4L, 14L);
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
  }

  private int active() throws SQLException {
    return database.unwrap(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections();
  }

  private int sleeping() {
    return jdbc.sql(
            """
            select count(*) from pg_stat_activity
             where datname = current_database() and state = 'active' and query like '%pg_sleep(%'
               and pid <> pg_backend_pid()
            """)
        .query(Integer.class)
        .single();
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Routes {

    @Bean
    OpenRoute slowReads() {
      return new OpenRoute(HttpMethod.GET, "/api/v1/tests/*");
    }

    @Bean
    Slow slow(JdbcClient jdbc, TransactionTemplate transaction) {
      return new Slow(jdbc, transaction);
    }
  }

  /** Takes its time. */
  @RestController
  static class Slow {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Slow(JdbcClient jdbc, TransactionTemplate transaction) {
      this.jdbc = jdbc;
      this.transaction = transaction;
    }

    @GetMapping("/api/v1/tests/quick")
    int quick() {
      return jdbc.sql("select 1").query(Integer.class).single();
    }

    @GetMapping("/api/v1/tests/statement")
    String statement() {
      sleep(30);
      return "slept";
    }

    @GetMapping("/api/v1/tests/statements")
    String statements() {
      for (int i = 0; i < 300; i++) {
        sleep(0.1);
      }
      return "slept";
    }

    @GetMapping("/api/v1/tests/transaction")
    String transaction() {
      transaction.executeWithoutResult(
          _ -> {
            jdbc.sql("insert into public.slow values (1)").update();
            for (int i = 0; i < 300; i++) {
              sleep(0.1);
            }
          });
      return "written";
    }

    @GetMapping("/api/v1/tests/waiting")
    String waiting() throws InterruptedException {
      new Semaphore(0).acquire();
      return "never";
    }

    private void sleep(double seconds) {
      jdbc.sql("select 1 from pg_sleep(?)").param(seconds).query(Integer.class).single();
    }
  }
}
