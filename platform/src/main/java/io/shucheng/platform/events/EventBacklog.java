package io.shucheng.platform.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events that were committed and have not been dealt with by every listener. Thread-safe. */
@Component
public class EventBacklog {

  private static final Duration LOOK = Duration.ofMillis(50);

  private final JdbcClient jdbc;

  EventBacklog(JdbcClient jdbc, MeterRegistry meters) {
    this.jdbc = jdbc;
    Gauge.builder("shucheng.events.backlog", this, EventBacklog::size)
        .description("events that wait for a listener")
        .register(meters);
    Gauge.builder("shucheng.events.lag", this, EventBacklog::oldestSeconds)
        .description("age of the oldest event that waits for a listener")
        .baseUnit("seconds")
        .register(meters);
  }

  /** How many deliveries are outstanding. */
  public long size() {
    return jdbc.sql("select count(*) from platform.event_publication where completion_date is null")
        .query(Long.class)
        .single();
  }

  /**
   * Waits until nothing is outstanding.
   *
   * @return false if that did not happen in time
   */
  public boolean awaitEmpty(Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (size() > 0) {
      if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    return true;
  }

  private double oldestSeconds() {
    return jdbc.sql(
            """
            select coalesce(extract(epoch from now() - min(publication_date)), 0)
            from platform.event_publication where completion_date is null
            """)
        .query(Double.class)
        .single();
  }
}
