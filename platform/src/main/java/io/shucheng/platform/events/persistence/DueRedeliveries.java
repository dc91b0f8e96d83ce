package io.shucheng.platform.events.persistence;

import io.shucheng.platform.events.domain.Patience;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The failed publications whose wait is over, and what becomes of those that fail again. */
@Component
class DueRedeliveries {

  private static final Logger LOG = LoggerFactory.getLogger(DueRedeliveries.class);

  /** One statement claims, so that two nodes at it at once get different rows, or none. */
  private static final String CLAIM =
      """
      with due as materialized (
        select id
        from platform.event_publication
        where completion_date is null and parked_at is null
          and (status = 'FAILED' or status is null)
          and %s <= :now
        order by publication_date, id
        limit :most
        for update skip locked
      )
      update platform.event_publication publication
      set status = 'RESUBMITTED',
          completion_attempts = coalesce(publication.completion_attempts, 0) + 1,
          last_resubmission_date = :now,
          alive_at = null
      from due
      where publication.id = due.id
      returning publication.id, event_type, listener_id, serialized_event, publication_date,
        completion_attempts
      """
          .formatted(Waits.NEXT_ATTEMPT);

  private static final String FAIL =
      """
      update platform.event_publication
      set status = 'FAILED',
          last_failure = :failure,
          alive_at = null,
          parked_at = case when completion_attempts >= :attempts then cast(:now as timestamptz) end
      where id = :id
      returning listener_id, parked_at is not null
      """;

  private record Row(
      UUID id,
      String eventType,
      String listener,
      String event,
      Instant publishedAt,
      int attempts) {}

  private final JdbcClient jdbc;
  private final EventSerializer serializer;
  private final Patience patience;

  DueRedeliveries(JdbcClient jdbc, EventSerializer serializer, Patience patience) {
    this.jdbc = jdbc;
    this.serializer = serializer;
    this.patience = patience;
  }

  List<TargetEventPublication> claim(Instant now, int most) {
    return jdbc
        .sql(CLAIM)
        .params(Waits.of(patience))
        .param("now", Times.of(now))
        .param("most", most)
        .query(
            (row, n) ->
                new Row(
                    row.getObject("id", UUID.class),
                    row.getString("event_type"),
                    row.getString("listener_id"),
                    row.getString("serialized_event"),
                    Times.at(row, "publication_date"),
                    row.getInt("completion_attempts")))
        .list()
        .stream()
        .sorted(Comparator.comparing(Row::publishedAt))
        .map(row -> read(row, now))
        .filter(Objects::nonNull)
        .toList();
  }

  void fail(UUID id, String failure, Instant now) {
    jdbc.sql(FAIL)
        .param("failure", failure)
        .param("attempts", patience.attempts())
        .param("now", Times.of(now))
        .param("id", id)
        .query(
            row -> {
              if (row.getBoolean(2)) {
                tellParked(id, row.getString(1), failure);
              }
            });
  }

  private static void tellParked(UUID id, String listener, String failure) {
    LOG.warn(
        "Event {} to {} is parked: its last attempt ended with {}. See to that, then"
            + " POST /api/v2/operations/events/{}/redelivery",
        id,
        listener,
        failure,
        id);
  }

  private @Nullable TargetEventPublication read(Row row, Instant now) {
    try {
      Class<?> type = ClassUtils.forName(row.eventType(), ClassUtils.getDefaultClassLoader());
      return new Redelivery(
          row.id(),
          serializer.deserialize(row.event(), type),
          PublicationTargetIdentifier.of(row.listener()),
          row.publishedAt(),
          now,
          row.attempts());
    } catch (ClassNotFoundException e) {
      fail(row.id(), "this version of the shop has no such event", now);
    } catch (RuntimeException e) {
      // whatever the serializer throws: one event that cannot be read holds up no other
      LOG.warn("Event {} to {} cannot be read", row.id(), row.listener(), e);
      fail(row.id(), "the event cannot be read: " + e.getClass().getName(), now);
    }
    return null;
  }
}
