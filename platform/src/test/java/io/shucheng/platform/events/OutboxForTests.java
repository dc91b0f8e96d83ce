package io.shucheng.platform.events;

import io.shuchengtest.TurnedClock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;

/** A listener that fails as it is told, and a clock that is turned. */
@TestConfiguration(proxyBeanMethods = false)
class OutboxForTests {

  /** What happened. */
  public record Happened(String name) {}

  /** Another thing that happened. */
  public record HappenedSlowly(String name) {}

  @Bean
  @Primary
  TurnedClock turnedClock() {
    return TurnedClock.standing();
  }

  @Bean
  FailingListener failingListener() {
    return new FailingListener();
  }

  @Bean
  Rows rows(JdbcClient jdbc) {
    return new Rows(jdbc);
  }

  /** Fails as often as a test wants, by the event's name. */
  static class FailingListener {

    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch slowness = new CountDownLatch(0);

    void failAt(String name, int times) {
      failures.put(name, times);
    }

    long calls(String name) {
      return calls.stream().filter(name::equals).count();
    }

    CountDownLatch makeSlow() {
      slowness = new CountDownLatch(1);
      return slowness;
    }

    @ApplicationModuleListener(id = "tests.failing")
    public void on(Happened event) {
      calls.add(event.name());
      if (failures.merge(event.name(), -1, Integer::sum) >= 0) {
        throw new IllegalStateException("secret " + event, new java.io.IOException("closed"));
      }
    }

    @ApplicationModuleListener(id = "tests.slow")
    public void on(HappenedSlowly event) throws InterruptedException {
      calls.add(event.name());
      slowness.await();
    }
  }

  /** Puts publications into the table as nodes leave them, and looks at them. */
  static class Rows {

    private final JdbcClient jdbc;

    Rows(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    UUID put(String name, @Nullable String status, Instant published, Instant last, int attempts) {
      return put(name, Happened.class.getName(), status, published, last, attempts);
    }

    UUID put(
        String name,
        String type,
        @Nullable String status,
        Instant published,
        Instant last,
        int attempts) {
      UUID id = UUID.randomUUID();
      jdbc.sql(
              """
              insert into platform.event_publication (id, listener_id, event_type, serialized_event,
                publication_date, status, completion_attempts, last_resubmission_date)
              values (:id, 'tests.failing', :type, :event, :published, :status, :attempts, :last)
              """)
          .param("id", id)
          .param("type", type)
          .param("event", "{\"name\":\"" + name + "\"}")
          .param("published", published.atOffset(ZoneOffset.UTC))
          .param("status", status)
          .param("attempts", attempts)
          .param("last", last.atOffset(ZoneOffset.UTC))
          .update();
      return id;
    }

    void rename(UUID id, String listener) {
      jdbc.sql("update platform.event_publication set listener_id = :listener where id = :id")
          .param("listener", listener)
          .param("id", id)
          .update();
    }

    String statusOf(UUID id) {
      return jdbc.sql(
              "select coalesce(status, 'none') from platform.event_publication where id = :id")
          .param("id", id)
          .query(String.class)
          .optional()
          .orElse("gone");
    }

    void clear() {
      jdbc.sql("delete from platform.event_publication").update();
    }
  }
}
