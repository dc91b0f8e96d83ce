package io.shucheng.ordering.persistence;

import static io.shucheng.ordering.persistence.jooq.Tables.PAYMENT_NOTIFICATION;

import io.shucheng.ordering.domain.Notifications;
import io.shucheng.ordering.providers.Notification;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Notifications as rows; the unique key tells a repetition. */
@Repository
class JooqNotifications implements Notifications {

  private final DSLContext db;

  JooqNotifications(DSLContext db) {
    this.db = db;
  }

  @Override
  public Optional<Effect> enter(Notification notification, Instant at) {
    int rows =
        db.insertInto(PAYMENT_NOTIFICATION)
            .set(PAYMENT_NOTIFICATION.PROVIDER, notification.provider())
            .set(PAYMENT_NOTIFICATION.WEBHOOK_ID, notification.webhookId())
            .set(
                PAYMENT_NOTIFICATION.PAYMENT_ID,
                notification.payment() == null ? null : notification.payment().value())
            .set(PAYMENT_NOTIFICATION.TYPE, notification.typeName())
            .set(PAYMENT_NOTIFICATION.OUTCOME, Outcome.IGNORED.name())
            .set(PAYMENT_NOTIFICATION.CAPTURED, false)
            .set(PAYMENT_NOTIFICATION.BODY, notification.body())
            .set(PAYMENT_NOTIFICATION.RECEIVED_AT, Times.toDatabase(at))
            .onConflictDoNothing()
            .execute();
    return rows == 1 ? Optional.empty() : Optional.of(effectOf(notification));
  }

  private Effect effectOf(Notification notification) {
    return db.select(
            PAYMENT_NOTIFICATION.OUTCOME,
            PAYMENT_NOTIFICATION.DETAIL,
            PAYMENT_NOTIFICATION.CAPTURED)
        .from(PAYMENT_NOTIFICATION)
        .where(PAYMENT_NOTIFICATION.PROVIDER.eq(notification.provider()))
        .and(PAYMENT_NOTIFICATION.WEBHOOK_ID.eq(notification.webhookId()))
        .fetchSingle(row -> new Effect(Outcome.valueOf(row.value1()), row.value2(), row.value3()));
  }

  @Override
  public void conclude(Notification notification, Effect effect) {
    db.update(PAYMENT_NOTIFICATION)
        .set(PAYMENT_NOTIFICATION.OUTCOME, effect.outcome().name())
        .set(PAYMENT_NOTIFICATION.DETAIL, effect.detail())
        .set(PAYMENT_NOTIFICATION.CAPTURED, effect.captured())
        .where(PAYMENT_NOTIFICATION.PROVIDER.eq(notification.provider()))
        .and(PAYMENT_NOTIFICATION.WEBHOOK_ID.eq(notification.webhookId()))
        .execute();
  }
}
