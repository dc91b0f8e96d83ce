package io.shucheng.ordering.persistence;

import static io.shucheng.ordering.persistence.jooq.Tables.REFUND;
import static org.jooq.impl.DSL.condition;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.domain.Origin;
import io.shucheng.ordering.domain.Refund;
import io.shucheng.ordering.domain.Refunds;
import io.shucheng.ordering.persistence.jooq.tables.records.RefundRecord;
import io.shucheng.platform.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Refunds as rows. */
@Repository
class JooqRefunds implements Refunds {

  private final DSLContext db;

  JooqRefunds(DSLContext db) {
    this.db = db;
  }

  @Override
  public void add(Refund refund) {
    Origin origin = refund.origin();
    try {
      db.insertInto(REFUND)
          .set(REFUND.ID, refund.id())
          .set(REFUND.ORDER_ID, refund.order().value())
          .set(REFUND.PAYMENT_ID, refund.payment().value())
          .set(REFUND.AMOUNT, refund.amount().minorUnits())
          .set(REFUND.CURRENCY, refund.amount().currency().getCurrencyCode())
          .set(REFUND.STATUS, refund.status().name())
          .set(REFUND.REASON, refund.reason())
          .set(REFUND.CREATED_AT, Times.toDatabase(refund.createdAt()))
          .set(REFUND.CHANGED_AT, Times.toDatabase(refund.changedAt()))
          .set(REFUND.ACTOR, origin == null ? null : origin.actor().value())
          .set(REFUND.REQUEST_KEY, origin == null ? null : origin.key())
          .set(REFUND.REQUEST_HASH, origin == null ? null : origin.hash())
          .execute();
    } catch (DuplicateKeyException _) {
      throw Origins.taken(origin);
    }
  }

  @Override
  public void update(Refund refund) {
    db.update(REFUND)
        .set(REFUND.STATUS, refund.status().name())
        .set(REFUND.CHANGED_AT, Times.toDatabase(refund.changedAt()))
        .where(REFUND.ID.eq(refund.id()))
        .execute();
  }

  @Override
  public Optional<Refund> find(UUID id) {
    return db.selectFrom(REFUND).where(REFUND.ID.eq(id)).fetchOptional(JooqRefunds::toRefund);
  }

  @Override
  public List<Refund> of(OrderId order) {
    return db.selectFrom(REFUND)
        .where(REFUND.ORDER_ID.eq(order.value()))
        .orderBy(REFUND.CREATED_AT, REFUND.ID)
        .fetch(JooqRefunds::toRefund);
  }

  @Override
  public long countFailed() {
    // the words of the partial index
    return db.fetchCount(REFUND, condition("status = 'FAILED'"));
  }

  @Override
  public void forgetKeys(Instant before) {
    db.update(REFUND)
        .setNull(REFUND.REQUEST_KEY)
        .where(REFUND.REQUEST_KEY.isNotNull())
        .and(REFUND.CREATED_AT.lt(Times.toDatabase(before)))
        .execute();
  }

  @Override
  public Optional<Refund> from(Origin origin) {
    return origin.key() == null
        ? Optional.empty()
        : db.selectFrom(REFUND)
            .where(REFUND.ACTOR.eq(origin.actor().value()))
            .and(REFUND.REQUEST_KEY.eq(origin.key()))
            .fetchOptional(JooqRefunds::toRefund);
  }

  private static Refund toRefund(RefundRecord row) {
    return new Refund(
        row.getId(),
        new OrderId(row.getOrderId()),
        new PaymentId(row.getPaymentId()),
        new Money(row.getAmount(), Currency.getInstance(row.getCurrency())),
        Refund.Status.valueOf(row.getStatus()),
        row.getReason(),
        row.getCreatedAt().toInstant(),
        row.getChangedAt().toInstant(),
        Origins.of(row.getActor(), row.getRequestKey(), row.getRequestHash()));
  }
}
