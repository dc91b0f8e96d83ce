package io.shucheng.ordering.persistence;

import io.shucheng.ordering.IdempotencyConflictException;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.domain.Claim;
import io.shucheng.ordering.domain.Claims;
import io.shucheng.ordering.domain.IdempotencyKey;
import io.shucheng.ordering.domain.IdempotencyKeys;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Idempotency keys as rows. The column of the answer is of older versions and no longer read. */
@Repository
class JdbcIdempotencyKeys implements IdempotencyKeys {

  /** How long a repetition waits for the first: shorter than for a connection of the pool. */
  private static final String WAIT = "select set_config('lock_timeout', '3s', true)";

  private static final String WAIT_NO_MORE = "select set_config('lock_timeout', '0', true)";

  /** Waits for a transaction that has the key; takes over a claim that is too old. */
  private static final String CLAIM =
      """
      insert into ordering.idempotency_key as claimed
             (account_id, route, key, request_hash, order_id, created_at)
      values (?, ?, ?, ?, ?, ?)
          on conflict (account_id, route, key) do update
         set request_hash = excluded.request_hash, order_id = excluded.order_id, answer = null,
             created_at = excluded.created_at
       where claimed.created_at < ?
      """;

  private static final String FIRST =
      """
      select request_hash, order_id from ordering.idempotency_key
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
  private final KeyGroups groups;

  JdbcIdempotencyKeys(JdbcClient jdbc, KeyGroups groups) {
    this.jdbc = jdbc;
    this.groups = groups;
  }

  @Override
  public Optional<Claim> claim(Claim claim, Instant now, Instant oldest) {
    return insert(claim, now, oldest) ? Optional.empty() : Optional.of(first(claim.key()));
  }

  private Claim first(IdempotencyKey key) {
    return jdbc.sql(FIRST)
        .params(key.account().value(), key.route(), key.key())
        .query(
            (row, n) -> new Claim(key, row.getString(1), new OrderId(row.getObject(2, UUID.class))))
        .single();
  }

  private boolean insert(Claim claim, Instant now, Instant oldest) {
    IdempotencyKey key = claim.key();
    jdbc.sql(WAIT).query(String.class).single();
    try {
      int rows =
          jdbc.sql(CLAIM)
              .param(key.account().value())
              .param(key.route())
              .param(key.key())
              .param(claim.requestHash())
              .param(claim.order().value())
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
  public Claims claimAll(Collection<Claim> claims, Instant now, Instant oldest) {
    return claims.isEmpty() ? Claims.NONE : groups.claim(claims, now, oldest);
  }

  @Override
  public void restate(Collection<Claim> claims) {
    if (!claims.isEmpty()) {
      groups.restate(claims);
    }
  }

  @Override
  public void release(Collection<IdempotencyKey> keys) {
    if (!keys.isEmpty()) {
      groups.release(keys);
    }
  }

  @Override
  public int forget(Instant oldest, int most) {
    return jdbc.sql(FORGET).param(Times.toDatabase(oldest)).param(most).update();
  }
}
