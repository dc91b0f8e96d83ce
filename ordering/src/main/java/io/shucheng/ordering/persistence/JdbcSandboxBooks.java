package io.shucheng.ordering.persistence;

import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.domain.SandboxBooks;
import io.shucheng.ordering.domain.SandboxDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sandbox provider's books as rows. */
@Repository
class JdbcSandboxBooks implements SandboxBooks {

  private static final String DECIDE =
      """
      insert into ordering.sandbox_payment (payment_id, decision, decided_at) values (?, ?, ?)
          on conflict (payment_id) do update
         set decision = excluded.decision, decided_at = excluded.decided_at
      """;

  private static final String OWE =
      """
      insert into ordering.sandbox_delivery
             (webhook_id, payment_id, body, created_at, attempts, next_attempt_at)
      values (?, ?, ?, ?, 0, ?)
      """;

  /** The back-off doubles with each attempt, and stops growing at the tenth. */
  private static final String TAKE_DUE =
      """
      update ordering.sandbox_delivery
         set attempts = attempts + 1,
             next_attempt_at = ?::timestamptz + least(2 ^ attempts, 1024) * make_interval(secs => ?)
       where webhook_id in (
             select webhook_id from ordering.sandbox_delivery
              where delivered_at is null and next_attempt_at <= ?
              order by next_attempt_at
              limit ?
                for update skip locked)
      returning webhook_id, body
      """;

  private final JdbcClient jdbc;

  JdbcSandboxBooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<SandboxDecision> decisionOn(PaymentId payment) {
    return jdbc.sql("select decision from ordering.sandbox_payment where payment_id = ?")
        .param(payment.value())
        .query((row, n) -> SandboxDecision.valueOf(row.getString(1)))
        .optional();
  }

  @Override
  public void decide(PaymentId payment, SandboxDecision decision, Delivery delivery, Instant at) {
    jdbc.sql(DECIDE).params(payment.value(), decision.name(), Times.toDatabase(at)).update();
    jdbc.sql(OWE)
        .params(
            delivery.webhookId(),
            payment.value(),
            delivery.body(),
            Times.toDatabase(at),
            Times.toDatabase(at))
        .update();
  }

  @Override
  @Transactional
  public List<Delivery> takeDue(Instant now, Duration firstBackOff, int most) {
    return jdbc.sql(TAKE_DUE)
        .params(Times.toDatabase(now), firstBackOff.toSeconds(), Times.toDatabase(now), most)
        .query((row, n) -> new Delivery(row.getString(1), row.getString(2)))
        .list();
  }

  @Override
  public void delivered(String webhookId, Instant at) {
    jdbc.sql("update ordering.sandbox_delivery set delivered_at = ? where webhook_id = ?")
        .params(Times.toDatabase(at), webhookId)
        .update();
  }

  @Override
  public void failed(String webhookId, String reason) {
    jdbc.sql("update ordering.sandbox_delivery set last_failure = ? where webhook_id = ?")
        .params(reason, webhookId)
        .update();
  }
}
