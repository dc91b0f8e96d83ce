package io.shucheng.ordering.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.domain.Errand;
import io.shucheng.ordering.domain.Errands;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Errands as rows; who takes one postpones it, so that it is nobody else's meanwhile. */
@Repository
class JdbcErrands implements Errands {

  private static final String ADD =
      """
      insert into ordering.payment_errand
             (id, kind, payment_id, refund_id, attempts, next_attempt_at, created_at)
      values (?, ?, ?, ?, 0, ?, ?)
          on conflict (refund_id) do update set next_attempt_at = excluded.next_attempt_at
      """;

  /** The back-off doubles with each attempt, up to an hour. */
  private static final String TAKE_DUE =
      """
      update ordering.payment_errand
         set attempts = attempts + 1,
             next_attempt_at = ?::timestamptz
                 + least(2 ^ least(attempts, 20) * make_interval(secs => ?), interval '1 hour')
       where id in (
             select id from ordering.payment_errand
              where next_attempt_at <= ?
              order by next_attempt_at
              limit ?
                for update skip locked)
      returning id, kind, payment_id, refund_id, attempts - 1 as before
      """;

  private final JdbcClient jdbc;

  JdbcErrands(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Errand.Kind kind, PaymentId payment, @Nullable UUID refund, Instant at) {
    jdbc.sql(ADD)
        .param(UuidCreator.getTimeOrderedEpoch())
        .param(kind.name())
        .param(payment.value())
        .param(refund)
        .param(Times.toDatabase(at))
        .param(Times.toDatabase(at))
        .update();
  }

  @Override
  @Transactional
  public List<Errand> takeDue(Instant now, Duration firstBackOff, int most) {
    return jdbc.sql(TAKE_DUE)
        .params(Times.toDatabase(now), firstBackOff.toSeconds(), Times.toDatabase(now), most)
        .query((row, n) -> errand(row))
        .list();
  }

  private static Errand errand(ResultSet row) throws SQLException {
    return new Errand(
        row.getObject("id", UUID.class),
        Errand.Kind.valueOf(row.getString("kind")),
        new PaymentId(row.getObject("payment_id", UUID.class)),
        row.getObject("refund_id", UUID.class),
        row.getInt("before"));
  }

  @Override
  public long count() {
    return jdbc.sql("select count(*) from ordering.payment_errand").query(Long.class).single();
  }

  @Override
  public void remove(Errand errand) {
    jdbc.sql("delete from ordering.payment_errand where id = ?").param(errand.id()).update();
  }

  @Override
  public void failed(Errand errand, String reason) {
    jdbc.sql("update ordering.payment_errand set last_failure = ? where id = ?")
        .params(reason, errand.id())
        .update();
  }
}
