package io.shucheng.ordering.persistence;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.domain.RiskChecks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Risk checks as rows; who takes one postpones it, so that it is nobody else's meanwhile. */
@Repository
class JdbcRiskChecks implements RiskChecks {

  private static final String ADD =
      """
      insert into ordering.risk_check (order_id, attempts, next_attempt_at, created_at)
      select id, 0, ?, ? from unnest(?) as id
      """;

  /** The back-off doubles with each attempt, up to an hour. */
  private static final String TAKE_DUE =
      """
      update ordering.risk_check
         set attempts = attempts + 1,
             next_attempt_at = ?::timestamptz
                 + least(2 ^ least(attempts, 20) * make_interval(secs => ?), interval '1 hour')
       where order_id in (
             select order_id from ordering.risk_check
              where next_attempt_at <= ?
              order by next_attempt_at
              limit ?
                for update skip locked)
      returning order_id
      """;

  private final JdbcClient jdbc;

  JdbcRiskChecks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(List<OrderId> orders, Instant at) {
    jdbc.sql(ADD)
        .param(Times.toDatabase(at))
        .param(Times.toDatabase(at))
        .param(Columns.uuids(orders, OrderId::value))
        .update();
  }

  @Override
  @Transactional
  public List<OrderId> takeDue(Instant now, Duration firstBackOff, int most) {
    return jdbc.sql(TAKE_DUE)
        .params(Times.toDatabase(now), firstBackOff.toSeconds(), Times.toDatabase(now), most)
        .query((row, n) -> new OrderId(row.getObject(1, UUID.class)))
        .list();
  }

  @Override
  public long count() {
    return jdbc.sql("select count(*) from ordering.risk_check").query(Long.class).single();
  }

  @Override
  public void remove(OrderId order) {
    jdbc.sql("delete from ordering.risk_check where order_id = ?").param(order.value()).update();
  }
}
