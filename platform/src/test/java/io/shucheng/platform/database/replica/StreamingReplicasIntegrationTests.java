package io.shucheng.platform.database.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shucheng.platform.database.DatabaseUrl;
import io.shucheng.platform.database.DedicatedConnections;
import io.shucheng.platform.database.ShownQueries;
import io.shucheng.platform.database.embedded.StreamingServers;
import io.shuchengtest.TestServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A primary and a replica that follows it, in good days and bad. */
@Tag("database")
class StreamingReplicasIntegrationTests {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration LAG = Duration.ofSeconds(2);

  private static StreamingServers servers;

  private final List<StreamingReplicas> opened = new ArrayList<>();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private MeterRegistry meters;

  @BeforeAll
  static void startThem() {
    servers = StreamingServers.start();
    servers.execute("create schema shop", "create table shop.shelf (books int)");
    servers.execute("insert into shop.shelf values (1)");
  }

  @AfterAll
  static void endThem() {
    if (servers != null) {
      servers.close();
    }
  }

  @BeforeEach
  void listen() {
    meters = new SimpleMeterRegistry();
    log.start();
    logger().addAppender(log);
    servers.execute("update shop.shelf set books = 1");
  }

  @AfterEach
  void closeThem() {
    opened.forEach(StreamingReplicas::stop);
    opened.forEach(StreamingReplicas::close);
    logger().detachAppender(log);
  }

  @Test
  void whatIsOnlyShownIsReadFromTheReplicaAndItsSessionsWriteNothing() {
    ShownQueries<JdbcClient> queries = open(servers.replicaUrl());
    awaitReplica(queries);

    assertThat(askWhere(queries)).isEqualTo("replica");
    assertThat(where(queries.primary())).isEqualTo("primary");
    String readOnly =
        queries.ask(
            jdbc -> jdbc.sql("show default_transaction_read_only").query(String.class).single(),
            _ -> true);
    assertThat(readOnly).isEqualTo("on");
    assertThat(reads("shown")).isPositive();
    assertThat(meters.get("shucheng.replica.usable").gauge().value()).isEqualTo(1);
    assertThat(meters.get("hikaricp.connections.max").tag("pool", "shop-replica-1").gauge().value())
        .isEqualTo(4);
    assertThat(messages()).noneMatch(line -> line.contains("may do more"));
  }

  @Test
  void withinATransactionThePrimaryIsAsked() {
    ShownQueries<JdbcClient> queries = open(servers.replicaUrl());
    awaitReplica(queries);

    String place =
        new TransactionTemplate(new JdbcTransactionManager(primary()))
            .execute(_ -> askWhere(queries));
    assertThat(place).isEqualTo("primary");
  }

  @Test
  void whatIsNotSufficientIsReadFromThePrimary() {
    ShownQueries<JdbcClient> queries = open(servers.replicaUrl());
    awaitReplica(queries);

    String place = queries.ask(StreamingReplicasIntegrationTests::where, "primary"::equals);
    assertThat(place).isEqualTo("primary");
    assertThat(reads("outdated")).isPositive();
  }

  @Test
  void aReplicaThatFallsBehindIsNotUsedUntilItCaughtUp() {
    ShownQueries<JdbcClient> queries = open(servers.replicaUrl());
    awaitReplica(queries);
    servers.pauseReplay();
    try {
      long before = System.nanoTime();
      servers.execute("update shop.shelf set books = 2");
      int shown =
          queries.askOfAllSince(before, StreamingReplicasIntegrationTests::books, _ -> true);
      assertThat(shown).as("late by nothing").isEqualTo(2);
      await().atMost(LONG).until(() -> askWhere(queries).equals("primary"));
      assertThat(meters.get("shucheng.replica.lag").gauge().value())
          .isGreaterThan(LAG.toMillis() / 1e3);
      await().atMost(LONG).until(() -> messages().stream().anyMatch(it -> it.contains("behind")));
    } finally {
      servers.resumeReplay();
    }
    awaitReplica(queries);
    int caughtUp = queries.ask(StreamingReplicasIntegrationTests::books, _ -> true);
    assertThat(caughtUp).isEqualTo(2);
  }

  @Test
  void aReplicaThatIsKilledCostsNobodyAnAnswerAndComesBack() throws Exception {
    ShownQueries<JdbcClient> queries = open(servers.replicaUrl());
    awaitReplica(queries);
    CountDownLatch begun = new CountDownLatch(1);
    FutureTask<String> reader =
        new FutureTask<>(
            () ->
                queries.ask(
                    jdbc -> {
                      begun.countDown();
                      return jdbc.sql(
                              "select case when pg_is_in_recovery() then pg_sleep(30)::text end as"
                                  + " slept")
                          .query((row, _) -> String.valueOf(row.getString("slept")))
                          .single();
                    },
                    _ -> true));
    Thread.ofVirtual().start(reader);
    begun.await();
    servers.replica().kill();
    try {
      assertThat(reader.get()).isEqualTo("null");
      for (int i = 0; i < 50; i++) {
        assertThat(askWhere(queries)).isEqualTo("primary");
      }
      await().atMost(LONG).until(() -> messages().stream().anyMatch(it -> it.contains("not used")));
    } finally {
      servers.replica().start();
    }
    awaitReplica(queries);
    assertThat(messages().stream().filter(line -> line.contains("not used"))).hasSize(1);
    assertThat(messages().stream().filter(line -> line.contains("is asked for"))).hasSize(2);
  }

  @Test
  void aReplicaThatHangsIsLeftAfterAMoment() {
    ShownQueries<JdbcClient> queries = open(servers.replicaUrl());
    awaitReplica(queries);
    servers.replica().freeze();
    try {
      for (int i = 0; i < 1000; i++) {
        assertThat(askWhere(queries)).isEqualTo("primary");
      }
      assertThat(reads("late") + reads("failed")).isBetween(1.0, 10.0);
      await().atMost(LONG).until(() -> messages().stream().anyMatch(it -> it.contains("not used")));
    } finally {
      servers.replica().thaw();
    }
    awaitReplica(queries);
  }

  @Test
  void whileThePrimaryIsGoneTheReplicaIsAskedOn() {
    ShownQueries<JdbcClient> queries = open(servers.replicaUrl());
    awaitReplica(queries);
    servers.primary().kill();
    try {
      await()
          .atMost(LONG)
          .until(() -> messages().stream().anyMatch(it -> it.contains("is not known")));
      // for longer than it may be late
      await()
          .during(LAG.multipliedBy(2))
          .atMost(LONG)
          .until(() -> askWhere(queries).equals("replica"));
      assertThatThrownBy(() -> where(queries.primary())).isInstanceOf(RuntimeException.class);
    } finally {
      servers.primary().start();
    }
    await()
        .atMost(LONG)
        .until(() -> messages().stream().anyMatch(it -> it.contains("is known again")));
    awaitReplica(queries);
  }

  @Test
  void whatTheQuestionItselfThrowsIsNotTheReplicasFault() {
    ShownQueries<JdbcClient> queries = open(servers.replicaUrl());
    awaitReplica(queries);

    assertThatThrownBy(
            () ->
                queries.ask(
                    _ -> {
                      throw new IllegalArgumentException("no cursor of this list");
                    },
                    _ -> true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(askWhere(queries)).isEqualTo("replica");
  }

  @Test
  void theRightReplicaOfSeveralIsAsked() throws Exception {
    DatabaseUrl other = TestServer.freshDatabaseUrl();
    String another =
        "postgresql://%s:%s@%s:%d/%s"
            .formatted(
                other.username(), other.password(), other.host(), other.port(), other.database());
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String blackHole =
          "postgresql://reader:secret@127.0.0.1:%d/shucheng".formatted(silent.getLocalPort());
      ShownQueries<JdbcClient> queries =
          open(another, blackHole, servers.url(), servers.replicaUrl());
      awaitReplica(queries);

      for (int i = 0; i < 100; i++) {
        assertThat(askWhere(queries)).isEqualTo("replica");
      }
      await()
          .atMost(LONG)
          .untilAsserted(
              () ->
                  assertThat(messages())
                      .anyMatch(line -> line.contains("it is of another database"))
                      .anyMatch(line -> line.contains("it is no replica"))
                      .anyMatch(line -> line.contains(":" + silent.getLocalPort() + "/")));
      assertThat(messages()).noneMatch(line -> line.contains("secret"));
    }
  }

  @Test
  void aRoleThatMayWriteIsNamed() {
    ShownQueries<JdbcClient> queries = open(servers.replicaUrlOfTheOwner());
    awaitReplica(queries);

    assertThat(messages())
        .anyMatch(
            line ->
                line.contains("The role shucheng of the replica")
                    && line.contains("may do more than it needs")
                    && line.contains("select on its tables"));
  }

  @Test
  void aRoleThatMayNotReadIsNamedAndNotUsed() {
    servers.execute("create table shop.kept (id int)", "revoke all on shop.kept from reader");
    try {
      ShownQueries<JdbcClient> queries = open(servers.replicaUrl());
      await()
          .atMost(LONG)
          .until(
              () ->
                  messages().stream().anyMatch(it -> it.contains("reader may not read shop.kept")));
      assertThat(askWhere(queries)).isEqualTo("primary");

      servers.execute("grant select on shop.kept to reader");
      awaitReplica(queries);
    } finally {
      servers.execute("drop table shop.kept");
    }
  }

  @Test
  void aReplicaThatIsPromotedIsNotUsed() {
    try (StreamingServers own = StreamingServers.start()) {
      own.execute("create schema shop", "create table shop.shelf (books int)");
      ShownQueries<JdbcClient> queries = open(own, own.replicaUrl());
      awaitReplica(queries);
      own.promote();
      await()
          .atMost(LONG)
          .until(() -> messages().stream().anyMatch(it -> it.contains("it is no replica")));
      int asked = queries.ask(StreamingReplicasIntegrationTests::port, _ -> true);
      assertThat(asked).isEqualTo(port(queries.primary()));
    }
  }

  private ShownQueries<JdbcClient> open(String... replicas) {
    return open(servers, replicas);
  }

  private ShownQueries<JdbcClient> open(StreamingServers of, String... replicas) {
    DriverManagerDataSource primary = primary(of);
    JdbcConnectionDetails details =
        new JdbcConnectionDetails() {
          @Override
          public String getUsername() {
            return Objects.requireNonNull(primary.getUsername());
          }

          @Override
          public String getPassword() {
            return Objects.requireNonNull(primary.getPassword());
          }

          @Override
          public String getJdbcUrl() {
            return Objects.requireNonNull(primary.getUrl());
          }
        };
    StreamingReplicas all =
        new StreamingReplicas(
            List.of(replicas).stream().map(url -> DatabaseUrl.parse("replicas", url)).toList(),
            new Terms(LAG, 4),
            primary,
            new DedicatedConnections(details),
            meters);
    opened.add(all);
    ShownQueries<JdbcClient> queries = all.shown("shop", JdbcClient::create);
    all.start();
    return queries;
  }

  private static DriverManagerDataSource primary() {
    return primary(servers);
  }

  private static DriverManagerDataSource primary(StreamingServers of) {
    DatabaseUrl url = DatabaseUrl.parse(of.url());
    return new DriverManagerDataSource(url.jdbcUrl(), url.username(), url.password());
  }

  private static void awaitReplica(ShownQueries<JdbcClient> queries) {
    await().atMost(LONG).until(() -> askWhere(queries).equals("replica"));
  }

  private static String askWhere(ShownQueries<JdbcClient> queries) {
    return queries.ask(StreamingReplicasIntegrationTests::where, _ -> true);
  }

  private static String where(JdbcClient jdbc) {
    return jdbc.sql("select case when pg_is_in_recovery() then 'replica' else 'primary' end")
        .query(String.class)
        .single();
  }

  private static int books(JdbcClient jdbc) {
    return jdbc.sql("select books from shop.shelf").query(Integer.class).single();
  }

  private static int port(JdbcClient jdbc) {
    return jdbc.sql("select inet_server_port()").query(Integer.class).single();
  }

  private double reads(String result) {
    return meters.find("shucheng.replica.reads").tag("result", result).counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  private List<String> messages() {
    return List.copyOf(log.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger("io.shucheng.platform.database.replica");
  }
}
