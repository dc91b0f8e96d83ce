package io.shucheng.webhooks.persistence;

import io.shucheng.platform.webhooks.WebhookSecret;
import io.shucheng.webhooks.domain.Answer;
import io.shucheng.webhooks.domain.Deliveries;
import io.shucheng.webhooks.domain.DeliveryId;
import io.shucheng.webhooks.domain.Letter;
import io.shucheng.webhooks.domain.Message;
import io.shucheng.webhooks.domain.SigningSecrets;
import io.shucheng.webhooks.domain.SubscriptionId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries in their table, which is their queue as well. */
@Repository
class JdbcDeliveries implements Deliveries {

  /** Expected: nothing but a look at the few subscriptions where none wants any of them. */
  private static final String ADD =
      """
      with wanted as (
        select told.id, told.identity, told.type, told.body
        from unnest(cast(:ids as uuid[]), cast(:identities as text[]), cast(:types as text[]),
          cast(:bodies as text[])) as told (id, identity, type, body)
        where exists (
          select from webhooks.subscription
          where enabled and event_types && array['*', told.type])
      ), fresh as (
        insert into webhooks.message (id, identity, type, body, created_at)
        select id, identity, type, body, :now from wanted
        on conflict (identity) do nothing
        returning id, type
      )
      insert into webhooks.delivery
        (id, subscription_id, message_id, status, next_attempt_at, created_at)
      select uuidv7(), subscription.id, fresh.id, 'WAITING', :now, :now
      from fresh
      join webhooks.subscription
        on subscription.enabled and subscription.event_types && array['*', fresh.type]
      """;

  /** Expected: one short look into the index of what is due for each subscription. */
  private static final String DUE =
      """
      select subscription.id, waiting.count
      from webhooks.subscription
      cross join lateral (
        select count(*) as count
        from (
          select from webhooks.delivery
          where subscription_id = subscription.id and status = 'WAITING'
            and next_attempt_at <= :now and (leased_until is null or leased_until <= :now)
          limit :most
        ) due
      ) waiting
      where subscription.enabled and waiting.count > 0
      """;

  private static final String CLAIM =
      """
      with due as materialized (
        select id
        from webhooks.delivery
        where subscription_id = :subscription and status = 'WAITING'
          and next_attempt_at <= :now and (leased_until is null or leased_until <= :now)
        order by next_attempt_at
        limit 1
        for update skip locked
      )
      update webhooks.delivery
      set attempts = attempts + 1, leased_until = :leasedUntil, last_attempt_at = :now
      from due, webhooks.subscription, webhooks.message
      where delivery.id = due.id
        and subscription.id = delivery.subscription_id and subscription.enabled
        and message.id = delivery.message_id
      returning delivery.id, delivery.attempts, message.id as message_id, message.body,
        subscription.id as subscription_id, subscription.url, subscription.secret,
        subscription.old_secret, subscription.old_secret_until
      """;

  private final JdbcClient jdbc;

  JdbcDeliveries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(List<Message> messages, Instant now) {
    jdbc.sql(ADD)
        .param("ids", messages.stream().map(Message::id).toArray(UUID[]::new))
        .param("identities", messages.stream().map(Message::identity).toArray(String[]::new))
        .param(
            "types",
            messages.stream().map(message -> message.type().words()).toArray(String[]::new))
        .param("bodies", messages.stream().map(Message::body).toArray(String[]::new))
        .param("now", Times.of(now))
        .update();
  }

  @Override
  public Map<SubscriptionId, Integer> due(Instant now, int most) {
    return jdbc.sql(DUE)
        .param("now", Times.of(now))
        .param("most", most)
        .query(
            rows -> {
              Map<SubscriptionId, Integer> due = new HashMap<>();
              while (rows.next()) {
                due.put(new SubscriptionId(rows.getObject("id", UUID.class)), rows.getInt("count"));
              }
              return due;
            });
  }

  @Override
  public Optional<Letter> claim(SubscriptionId subscription, Instant now, Instant leasedUntil) {
    return jdbc.sql(CLAIM)
        .param("subscription", subscription.value())
        .param("now", Times.of(now))
        .param("leasedUntil", Times.of(leasedUntil))
        .query((row, n) -> letter(row))
        .optional();
  }

  private static Letter letter(ResultSet row) throws SQLException {
    String old = row.getString("old_secret");
    return new Letter(
        new DeliveryId(row.getObject("id", UUID.class)),
        new SubscriptionId(row.getObject("subscription_id", UUID.class)),
        URI.create(row.getString("url")),
        new SigningSecrets(
            WebhookSecret.parse(row.getString("secret")),
            old == null ? null : WebhookSecret.parse(old),
            Times.orNull(row.getObject("old_secret_until", OffsetDateTime.class))),
        row.getObject("message_id", UUID.class),
        row.getString("body"),
        row.getInt("attempts"));
  }

  /** Whoever came back after the lease was over finds that another is at it, and writes nothing. */
  @Override
  public void finish(Letter letter, Answer answer, Instant now) {
    jdbc.sql(
            """
            update webhooks.delivery
            set status = :status, finished_at = :now, leased_until = null,
                answer_status = :answerStatus, answer_body = :answerBody, failure = :failure
            where id = :id and status = 'WAITING' and attempts = :attempt
            """)
        .param("status", answer.delivered() ? "DELIVERED" : "FAILED")
        .param("now", Times.of(now))
        .params(columns(letter, answer))
        .update();
  }

  @Override
  public void retry(Letter letter, Answer answer, Instant nextAttempt, Instant now) {
    jdbc.sql(
            """
            update webhooks.delivery
            set next_attempt_at = :next, leased_until = null,
                answer_status = :answerStatus, answer_body = :answerBody, failure = :failure
            where id = :id and status = 'WAITING' and attempts = :attempt
            """)
        .param("next", Times.of(nextAttempt))
        .params(columns(letter, answer))
        .update();
  }

  private static Map<String, Object> columns(Letter letter, Answer answer) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("answerStatus", answer.status());
    columns.put("answerBody", answer.body());
    columns.put("failure", answer.failure());
    columns.put("id", letter.id().value());
    columns.put("attempt", letter.attempt());
    return columns;
  }

  @Override
  public boolean release(DeliveryId id, Instant now) {
    return jdbc.sql(
                """
                update webhooks.delivery
                set status = 'WAITING', attempts = 0, next_attempt_at = :now,
                    leased_until = null, finished_at = null
                where id = :id and (leased_until is null or leased_until <= :now)
                """)
            .param("id", id.value())
            .param("now", Times.of(now))
            .update()
        == 1;
  }

  @Override
  public int forget(Instant before, int most) {
    int forgotten =
        jdbc.sql(
                """
                delete from webhooks.delivery
                where id in (
                  select delivery.id
                  from webhooks.delivery
                  join webhooks.subscription on subscription.id = delivery.subscription_id
                  where delivery.created_at < :before
                    and coalesce(finished_at, delivery.created_at) < :before
                    and (status <> 'WAITING' or not subscription.enabled)
                  order by delivery.created_at
                  limit :most)
                """)
            .param("before", Times.of(before))
            .param("most", most)
            .update();
    jdbc.sql(
            """
            delete from webhooks.message
            where id in (
              select id
              from webhooks.message
              where created_at < :before
                and not exists (select from webhooks.delivery where message_id = message.id)
              order by created_at
              limit :most)
            """)
        .param("before", Times.of(before))
        .param("most", most)
        .update();
    return forgotten;
  }
}
