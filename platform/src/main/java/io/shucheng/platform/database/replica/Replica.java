package io.shucheng.platform.database.replica;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import io.shucheng.platform.database.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A replica: its connections, and what is known of it. Thread-safe. */
final class Replica implements AutoCloseable {

  /** What a reader loses at most to a replica that does not answer. */
  static final Duration PATIENCE = Duration.ofMillis(250);

  /** After a question that failed, so that at most one reader a second or so loses that time. */
  private static final long REST = Duration.ofSeconds(1).toNanos();

  /** A replica that was not looked at for so long may be anything. */
  private static final long LONGEST_UNSEEN = Duration.ofSeconds(3).toNanos();

  private static final String SECONDS_TO_CONNECT = "1";
  private static final String SECONDS_TO_ANSWER = "2";

  /** As PostgreSQL's own end of what nobody waits for any more. */
  private static final String SESSION =
      "-c default_transaction_read_only=on -c statement_timeout=2s -c idle_in_transaction_session_timeout=10s";

  private final DatabaseUrl url;
  private final Terms terms;
  private final Positions positions;
  private final LongSupplier nanoTime;
  private final HikariDataSource pool;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile @Nullable Look look;
  private volatile @Nullable Long failedAt;

  /**
   * @param number in the operator's list, from 1 on
   */
  Replica(
      DatabaseUrl url,
      int number,
      Terms terms,
      Positions positions,
      MetricsTrackerFactory metrics,
      LongSupplier nanoTime) {
    this.url = url;
    this.terms = terms;
    this.positions = positions;
    this.nanoTime = nanoTime;
    this.pool = new HikariDataSource(config(url, number, terms, metrics));
  }

  /**
   * What was found when it was looked at.
   *
   * @param at when the look began
   * @param allUntil everything that was committed until then is there; null if that is unknown
   */
  private record Look(long at, @Nullable Long allUntil) {}

  private static HikariConfig config(
      DatabaseUrl url, int number, Terms terms, MetricsTrackerFactory metrics) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("shop-replica-" + number);
    config.setJdbcUrl(url.jdbcUrl());
    config.setDataSourceProperties(properties(url, "shucheng"));
    config.setUsername(url.username());
    config.setPassword(url.password());
    config.setReadOnly(true);
    config.setMaximumPoolSize(terms.connections());
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setValidationTimeout(PATIENCE.toMillis());
    config.setLeakDetectionThreshold(Duration.ofSeconds(30).toMillis());
    // the shop opens without it
    config.setInitializationFailTimeout(-1);
    config.setMetricsTrackerFactory(metrics);
    return config;
  }

  private static Properties properties(DatabaseUrl url, String name) {
    Properties properties = new Properties();
    properties.setProperty("user", url.username());
    properties.setProperty("password", url.password());
    properties.setProperty("ApplicationName", name);
    properties.setProperty("options", SESSION);
    properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
    properties.setProperty("socketTimeout", SECONDS_TO_ANSWER);
    properties.setProperty("loginTimeout", SECONDS_TO_ANSWER);
    properties.setProperty("cancelSignalTimeout", SECONDS_TO_CONNECT);
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("prepareThreshold", "3");
    return properties;
  }

  /** As it may be shown. */
  String name() {
    return url.toString();
  }

  DataSource connections() {
    return pool;
  }

  /** A connection beside the pool, for who looks after it. */
  Connection open() throws SQLException {
    return DriverManager.getConnection(url.jdbcUrl(), properties(url, "shucheng-replicas"));
  }

  /**
   * It is well, and has replayed the log up to a place.
   *
   * @param at when it began to be looked at
   */
  void found(long at, long place) {
    look = new Look(at, positions.allUntil(place));
  }

  /** It is not to be asked. */
  void isUnfit() {
    look = null;
  }

  /**
   * How much older its answers may be than the primary's, in seconds, as of when the primary last
   * told how far it is; NaN if that is not known.
   */
  double lag() {
    Look seen = look;
    Long last = positions.last();
    return seen == null || seen.allUntil == null || last == null
        ? Double.NaN
        : Math.max(0, last - seen.allUntil) / 1e9;
  }

  /** Whether its answers are old by no more than is allowed. */
  boolean isLevel() {
    return lag() * 1e9 <= terms.lag().toNanos();
  }

  /** Whether it may be asked now. */
  boolean isFit() {
    Look seen = look;
    long now = nanoTime.getAsLong();
    Long failed = failedAt;
    return seen != null
        && now - seen.at < LONGEST_UNSEEN
        && (failed == null || (now - failed > REST && seen.at - failed > 0))
        && isLevel();
  }

  /** Whether it has everything that was committed at some time. */
  boolean hasAllSince(long time) {
    Look seen = look;
    return seen != null && seen.allUntil != null && seen.allUntil - time > 0;
  }

  /** How many questions are being asked of it. */
  int asked() {
    return asked.get();
  }

  /** Whether another question finds a connection. */
  boolean hasRoom() {
    return asked.get() < terms.connections();
  }

  /**
   * Asks it, on a thread that is left behind when the answer does not come in time.
   *
   * @throws TimeoutException if it did not come
   * @throws ExecutionException what the question threw
   */
  <T> T ask(Supplier<T> question)
      throws TimeoutException, ExecutionException, InterruptedException {
    asked.incrementAndGet();
    FutureTask<T> task =
        new FutureTask<>(
            () -> {
              try {
                return question.get();
              } finally {
                asked.decrementAndGet();
              }
            });
    Thread thread = Thread.ofVirtual().name("replica-read").start(task);
    try {
      return task.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | InterruptedException e) {
      // ends what it reads, with the connection
      thread.interrupt();
      throw e;
    }
  }

  /** A question was not answered: others need not try before it was looked at again. */
  void failed() {
    failedAt = nanoTime.getAsLong();
  }

  @Override
  public void close() {
    pool.close();
  }
}
