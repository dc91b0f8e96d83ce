package io.shucheng.webhooks.persistence;

import static io.shucheng.webhooks.persistence.jooq.Tables.DELIVERY;
import static io.shucheng.webhooks.persistence.jooq.Tables.MESSAGE;

import io.shucheng.webhooks.domain.DeliveryId;
import io.shucheng.webhooks.domain.DeliveryLog;
import io.shucheng.webhooks.domain.Message;
import io.shucheng.webhooks.domain.SubscriptionId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The log of deliveries. Expected: the index of a subscription's deliveries, backward; no sort. */
@Repository
class JooqDeliveryLog implements DeliveryLog {

  private final DSLContext db;

  JooqDeliveryLog(DSLContext db) {
    this.db = db;
  }

  @Override
  public List<Entry> list(
      SubscriptionId subscription, @Nullable Status status, @Nullable Position before, int most) {
    return entries()
        .where(DELIVERY.SUBSCRIPTION_ID.eq(subscription.value()))
        .and(status == null ? DSL.noCondition() : DELIVERY.STATUS.eq(status.name()))
        .and(before == null ? DSL.noCondition() : earlierThan(before))
        .orderBy(DELIVERY.CREATED_AT.desc(), DELIVERY.ID.desc())
        .limit(most)
        .fetch(JooqDeliveryLog::entry);
  }

  @Override
  public Optional<Entry> find(DeliveryId id) {
    return entries().where(DELIVERY.ID.eq(id.value())).fetchOptional(JooqDeliveryLog::entry);
  }

  private SelectOnConditionStep<Record> entries() {
    return db.select(DELIVERY.fields())
        .select(MESSAGE.TYPE)
        .from(DELIVERY)
        .join(MESSAGE)
        .on(MESSAGE.ID.eq(DELIVERY.MESSAGE_ID));
  }

  private static Condition earlierThan(Position position) {
    return DSL.row(DELIVERY.CREATED_AT, DELIVERY.ID)
        .lt(Times.of(position.createdAt()), position.id().value());
  }

  private static Entry entry(Record row) {
    Status status = Status.valueOf(row.get(DELIVERY.STATUS));
    return new Entry(
        new DeliveryId(row.get(DELIVERY.ID)),
        new SubscriptionId(row.get(DELIVERY.SUBSCRIPTION_ID)),
        Message.webhookId(row.get(DELIVERY.MESSAGE_ID)),
        row.get(MESSAGE.TYPE),
        status,
        row.get(DELIVERY.ATTEMPTS),
        row.get(DELIVERY.CREATED_AT).toInstant(),
        Times.orNull(row.get(DELIVERY.LAST_ATTEMPT_AT)),
        status == Status.WAITING ? row.get(DELIVERY.NEXT_ATTEMPT_AT).toInstant() : null,
        Times.orNull(row.get(DELIVERY.FINISHED_AT)),
        row.get(DELIVERY.ANSWER_STATUS),
        row.get(DELIVERY.ANSWER_BODY),
        row.get(DELIVERY.FAILURE));
  }
}
