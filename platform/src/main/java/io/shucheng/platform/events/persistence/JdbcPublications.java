package io.shucheng.platform.events.persistence;

import io.shucheng.platform.events.domain.Backlog;
import io.shucheng.platform.events.domain.Patience;
import io.shucheng.platform.events.domain.Publication;
import io.shucheng.platform.events.domain.Publication.Position;
import io.shucheng.platform.events.domain.Publication.State;
import io.shucheng.platform.events.domain.Publications;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox's table. Both partial indexes answer the backlog without touching a row. */
@Component
class JdbcPublications implements Publications {

  private static final int MOST_ABANDONED = 1_000;

  private static final String BACKLOG =
      """
      select
        (select count(*) from platform.event_publication
         where completion_date is null and parked_at is null) as waiting,
        (select count(*) from platform.event_publication
         where completion_date is null and parked_at is not null) as parked,
        (select min(publication_date) from platform.event_publication
         where completion_date is null and parked_at is null) as oldest
      """;

  private static final String COLUMNS =
      """
      select id, listener_id, event_type, status, publication_date, completion_attempts,
        last_resubmission_date, parked_at, last_failure, %s as next_attempt
      from platform.event_publication
      """
          .formatted(Waits.NEXT_ATTEMPT);

  private static final String AFTER =
      " and (publication_date, id) > (cast(:publishedAt as timestamptz), cast(:id as uuid))";

  private static final String IN_ORDER = " order by publication_date, id limit :most";

  private static final String WAITING =
      COLUMNS + "where completion_date is null and parked_at is null";

  private static final String PARKED =
      COLUMNS + "where completion_date is null and parked_at is not null";

  private static final String FAILED = WAITING + " and (status = 'FAILED' or status is null)";

  private static final String UNDER_WAY =
      WAITING + " and status in ('PUBLISHED', 'PROCESSING', 'RESUBMITTED')";

  private final JdbcClient jdbc;
  private final Patience patience;

  JdbcPublications(JdbcClient jdbc, Patience patience) {
    this.jdbc = jdbc;
    this.patience = patience;
  }

  @Override
  public Backlog backlog() {
    return jdbc.sql(BACKLOG)
        .query(
            (row, n) ->
                new Backlog(
                    row.getLong("waiting"), row.getLong("parked"), Times.atOrNull(row, "oldest")))
        .single();
  }

  @Override
  public long waitingSince(Instant moment) {
    return jdbc.sql(
            """
            select count(*) from platform.event_publication
             where completion_date is null and parked_at is null and publication_date >= ?
            """)
        .param(Times.of(moment))
        .query(Long.class)
        .single();
  }

  @Override
  public List<Publication> list(@Nullable State state, @Nullable Position after, int most) {
    Position from = after == null ? new Position(Instant.EPOCH, new UUID(0, 0)) : after;
    return jdbc.sql(listing(state))
        .params(Waits.of(patience))
        .param("publishedAt", Times.of(from.publishedAt()))
        .param("id", from.id())
        .param("most", most)
        .query((row, n) -> publication(row))
        .list();
  }

  private static String listing(@Nullable State state) {
    if (state == null) {
      // each half by its own index, rather than both by none
      return "(%s) union all (%s)%s"
          .formatted(WAITING + AFTER + IN_ORDER, PARKED + AFTER + IN_ORDER, IN_ORDER);
    }
    return switch (state) {
          case UNDER_WAY -> UNDER_WAY;
          case FAILED -> FAILED;
          case PARKED -> PARKED;
        }
        + AFTER
        + IN_ORDER;
  }

  @Override
  public Optional<Publication> find(UUID id) {
    return jdbc.sql(COLUMNS + "where id = :id and completion_date is null")
        .params(Waits.of(patience))
        .param("id", id)
        .query((row, n) -> publication(row))
        .optional();
  }

  @Override
  public boolean release(UUID id) {
    return jdbc.sql(
                """
                update platform.event_publication
                set status = 'FAILED', completion_attempts = 0, parked_at = null
                where id = :id and completion_date is null
                  and (status = 'FAILED' or status is null)
                """)
            .param("id", id)
            .update()
        == 1;
  }

  @Override
  public void keepAlive(Collection<UUID> ids, Instant now) {
    jdbc.sql("update platform.event_publication set alive_at = :now where id = any(:ids)")
        .param("now", Times.of(now))
        .param("ids", ids.toArray(UUID[]::new))
        .update();
  }

  @Override
  public int failAbandoned(Instant now) {
    return jdbc.sql(
            """
            update platform.event_publication
            set status = 'FAILED',
                last_failure = 'its node ended, or could not say how it went',
                alive_at = null,
                parked_at = case
                  when completion_attempts >= :attempts then cast(:now as timestamptz)
                end
            where id in (
              select id
              from platform.event_publication
              where completion_date is null and parked_at is null
                and status in ('PUBLISHED', 'PROCESSING', 'RESUBMITTED')
                and greatest(publication_date, last_resubmission_date, alive_at) < :before
              order by publication_date, id
              limit :most
              for update skip locked
            )
            """)
        .param("attempts", patience.attempts())
        .param("now", Times.of(now))
        .param("before", Times.of(now.minus(patience.silence())))
        .param("most", MOST_ABANDONED)
        .update();
  }

  private static Publication publication(ResultSet row) throws SQLException {
    Instant parkedAt = Times.atOrNull(row, "parked_at");
    State state = state(row.getString("status"), parkedAt);
    Instant publishedAt = Times.at(row, "publication_date");
    Instant lastAttemptAt = Times.atOrNull(row, "last_resubmission_date");
    return new Publication(
        row.getObject("id", UUID.class),
        row.getString("listener_id"),
        row.getString("event_type"),
        state,
        publishedAt,
        row.getInt("completion_attempts"),
        lastAttemptAt == null ? publishedAt : lastAttemptAt,
        state == State.FAILED
            ? row.getObject("next_attempt", OffsetDateTime.class).toInstant()
            : null,
        parkedAt,
        row.getString("last_failure"));
  }

  private static State state(@Nullable String status, @Nullable Instant parkedAt) {
    if (parkedAt != null) {
      return State.PARKED;
    }
    return status == null || status.equals("FAILED") ? State.FAILED : State.UNDER_WAY;
  }
}
