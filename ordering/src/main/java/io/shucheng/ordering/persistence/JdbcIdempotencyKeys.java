package io.shucheng.ordering.persistence;

import io.shucheng.ordering.IdempotencyConflictException;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.domain.IdempotencyKey;
import io.shucheng.ordering.domain.IdempotencyKeys;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Idempotency keys as rows; the answer is kept as JSON. */
@Repository
class JdbcIdempotencyKeys implements IdempotencyKeys {

  /** How long a repetition waits for the first: shorter than for a connection of the pool. */
  private static final String WAIT = "select set_config('lock_timeout', '3s', true)";

  private static final String WAIT_NO_MORE = "select set_config('lock_timeout', '0', true)";

  /** Waits for a transaction that has the key; takes over a claim that is too old. */
  private static final String CLAIM =
      """
      insert into ordering.idempotency_key as claimed
             (account_id, route, key, request_hash, created_at)
      values (?, ?, ?, ?, ?)
          on conflict (account_id, route, key) do update
         set request_hash = excluded.request_hash, created_at = excluded.created_at,
             order_id = null, answer = null
       where claimed.created_at < ?
      """;

  private static final String FIRST =
      """
      select request_hash, answer from ordering.idempotency_key
       where account_id = ? and route = ? and key = ?
      """;

  private static final String ANSWER =
      """
      update ordering.idempotency_key set order_id = ?, answer = ?
       where account_id = ? and route = ? and key = ?
      """;

  private static final String FORGET =
      """
      delete from ordering.idempotency_key
       where (account_id, route, key) in (
             select account_id, route, key from ordering.idempotency_key
              where created_at < ?
              order by created_at
              limit ?
                for update skip locked)
      """;

  /** PostgreSQL's state for a {@code lock_timeout}, which Spring has no exception for. */
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcIdempotencyKeys(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Optional<Order> claim(
      IdempotencyKey key, String requestHash, Instant now, Instant oldest) {
    if (insert(key, requestHash, now, oldest)) {
      return Optional.empty();
    }
    First first =
        jdbc.sql(FIRST)
            .params(key.account().value(), key.route(), key.key())
            .query((row, n) -> new First(row.getString(1), row.getString(2)))
            .single();
    if (!first.requestHash().equals(requestHash)) {
      throw new IdempotencyConflictException(
          "the key %s was used for another request; use a new one".formatted(key.key()), false);
    }
    return Optional.of(json.readValue(first.answer(), Order.class));
  }

  private boolean insert(IdempotencyKey key, String requestHash, Instant now, Instant oldest) {
    jdbc.sql(WAIT).query(String.class).single();
    try {
      int rows =
          jdbc.sql(CLAIM)
              .param(key.account().value())
              .param(key.route())
              .param(key.key())
              .param(requestHash)
              .param(Times.toDatabase(now))
              .param(Times.toDatabase(oldest))
              .update();
      jdbc.sql(WAIT_NO_MORE).query(String.class).single();
      return rows == 1;
    } catch (DataAccessException e) {
      if (!waitedTooLong(e)) {
        throw e;
      }
      throw new IdempotencyConflictException(
          "the first request with the key %s still runs; ask again in a moment"
              .formatted(key.key()),
          true);
    }
  }

  private static boolean waitedTooLong(DataAccessException e) {
    return e.getMostSpecificCause() instanceof SQLException sql
        && LOCK_NOT_AVAILABLE.equals(sql.getSQLState());
  }

  @Override
  public void answer(IdempotencyKey key, Order answer) {
    jdbc.sql(ANSWER)
        .param(answer.id().value())
        .param(json.writeValueAsString(answer))
        .param(key.account().value())
        .param(key.route())
        .param(key.key())
        .update();
  }

  @Override
  public int forget(Instant oldest, int most) {
    return jdbc.sql(FORGET).param(Times.toDatabase(oldest)).param(most).update();
  }

  /** The first use of a key; it is committed, so it has an answer. */
  private record First(String requestHash, String answer) {}
}
