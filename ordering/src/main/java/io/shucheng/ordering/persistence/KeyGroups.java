package io.shucheng.ordering.persistence;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.domain.Claim;
import io.shucheng.ordering.domain.Claims;
import io.shucheng.ordering.domain.IdempotencyKey;
import io.shucheng.platform.identity.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Idempotency keys as rows, many at once. */
@Component
class KeyGroups {

  /** In the order of the key, so that two groups never wait for each other. */
  private static final String CLAIM =
      """
      insert into ordering.idempotency_key as claimed
             (account_id, route, key, request_hash, order_id, created_at)
      select account_id, route, key, request_hash, order_id, ?
        from unnest(?, ?, ?, ?, ?) as k (account_id, route, key, request_hash, order_id)
       order by account_id, route, key
          on conflict (account_id, route, key) do update
         set request_hash = excluded.request_hash, order_id = excluded.order_id, answer = null,
             created_at = excluded.created_at
       where claimed.created_at < ?
      returning account_id, route, key
      """;

  private static final String FIRST =
      """
      select k.account_id, k.route, k.key, k.request_hash, k.order_id
        from unnest(?, ?, ?) as asked (account_id, route, key)
        join ordering.idempotency_key k using (account_id, route, key)
      """;

  private static final String RESTATE =
      """
      update ordering.idempotency_key k
         set request_hash = told.request_hash, order_id = told.order_id
        from unnest(?, ?, ?, ?, ?) as told (account_id, route, key, request_hash, order_id)
       where (k.account_id, k.route, k.key) = (told.account_id, told.route, told.key)
      """;

  private static final String RELEASE =
      """
      delete from ordering.idempotency_key k
       using unnest(?, ?, ?) as told (account_id, route, key)
       where (k.account_id, k.route, k.key) = (told.account_id, told.route, told.key)
      """;

  private final JdbcClient jdbc;

  KeyGroups(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Claims claim(Collection<Claim> wanted, Instant now, Instant oldest) {
    List<Claim> claims = List.copyOf(wanted);
    List<IdempotencyKey> won =
        withKeys(jdbc.sql(CLAIM).param(Times.toDatabase(now)), claims, Claim::key)
            .param(Columns.texts(claims, Claim::requestHash))
            .param(Columns.uuids(claims, claim -> claim.order().value()))
            .param(Times.toDatabase(oldest))
            .query((row, n) -> key(row))
            .list();
    Map<IdempotencyKey, Claim> lost =
        claims.stream().collect(Collectors.toMap(Claim::key, Function.identity()));
    Map<IdempotencyKey, Claim> claimed = new HashMap<>();
    won.forEach(key -> claimed.put(key, lost.remove(key)));
    return new Claims(claimed, lost.isEmpty() ? Map.of() : first(List.copyOf(lost.keySet())));
  }

  /** A snapshot of its own: whoever had them has committed since. */
  private Map<IdempotencyKey, Claim> first(List<IdempotencyKey> keys) {
    return withKeys(jdbc.sql(FIRST), keys, Function.identity())
        .query(
            (row, n) ->
                new Claim(key(row), row.getString(4), new OrderId(row.getObject(5, UUID.class))))
        .stream()
        .collect(Collectors.toMap(Claim::key, Function.identity()));
  }

  void restate(Collection<Claim> told) {
    List<Claim> claims = List.copyOf(told);
    withKeys(jdbc.sql(RESTATE), claims, Claim::key)
        .param(Columns.texts(claims, Claim::requestHash))
        .param(Columns.uuids(claims, claim -> claim.order().value()))
        .update();
  }

  void release(Collection<IdempotencyKey> told) {
    withKeys(jdbc.sql(RELEASE), List.copyOf(told), Function.identity()).update();
  }

  private static <T> JdbcClient.StatementSpec withKeys(
      JdbcClient.StatementSpec statement, List<T> rows, Function<T, IdempotencyKey> key) {
    return statement
        .param(Columns.uuids(rows, row -> key.apply(row).account().value()))
        .param(Columns.texts(rows, row -> key.apply(row).route()))
        .param(Columns.texts(rows, row -> key.apply(row).key()));
  }

  private static IdempotencyKey key(ResultSet row) throws SQLException {
    return new IdempotencyKey(
        new AccountId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3));
  }
}
