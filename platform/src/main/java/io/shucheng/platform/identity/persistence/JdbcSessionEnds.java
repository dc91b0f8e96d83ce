package io.shucheng.platform.identity.persistence;

import io.shucheng.platform.identity.domain.SessionEnds;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ends in {@code platform.ended_session}, by the database's clock. */
@Repository
class JdbcSessionEnds implements SessionEnds {

  private final JdbcClient jdbc;

  JdbcSessionEnds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<UUID, Instant> all() {
    return read(
        jdbc.sql(
            "select session, expires_at from platform.ended_session where expires_at > now()"));
  }

  @Override
  public Map<UUID, Instant> within(Duration time) {
    return read(
        jdbc.sql(
                "select session, expires_at from platform.ended_session where ended_at > now() - make_interval(secs => ?)")
            .param((double) time.toSeconds()));
  }

  @Override
  public void removeExpired() {
    jdbc.sql("delete from platform.ended_session where expires_at < now()").update();
  }

  private static Map<UUID, Instant> read(JdbcClient.StatementSpec statement) {
    Map<UUID, Instant> ends = new HashMap<>();
    statement.query(
        row -> {
          ends.put(
              row.getObject("session", UUID.class),
              row.getObject("expires_at", OffsetDateTime.class).toInstant());
        });
    return ends;
  }
}
