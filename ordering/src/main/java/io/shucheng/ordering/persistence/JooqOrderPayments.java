package io.shucheng.ordering.persistence;

import static io.shucheng.ordering.persistence.jooq.Tables.PAYMENT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.select;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.PaymentStatus;
import io.shucheng.ordering.domain.OrderPayment;
import io.shucheng.ordering.domain.OrderPayments;
import io.shucheng.ordering.persistence.jooq.tables.records.PaymentRecord;
import io.shucheng.platform.money.Money;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Payments as rows. */
@Repository
class JooqOrderPayments implements OrderPayments {

  private final DSLContext db;

  JooqOrderPayments(DSLContext db) {
    this.db = db;
  }

  @Override
  public void add(OrderPayment payment) {
    db.insertInto(PAYMENT)
        .set(PAYMENT.ID, payment.id().value())
        .set(PAYMENT.ORDER_ID, payment.order().value())
        .set(PAYMENT.PROVIDER, payment.provider())
        .set(PAYMENT.AMOUNT, payment.amount().minorUnits())
        .set(PAYMENT.CURRENCY, payment.amount().currency().getCurrencyCode())
        .set(PAYMENT.STATUS, payment.status().name())
        .set(PAYMENT.VERSION, payment.version())
        .set(PAYMENT.EXPIRES_AT, Times.toDatabase(payment.expiresAt()))
        .set(PAYMENT.CREATED_AT, Times.toDatabase(payment.createdAt()))
        .set(PAYMENT.CHANGED_AT, Times.toDatabase(payment.changedAt()))
        .execute();
  }

  @Override
  public void update(OrderPayment payment) {
    int rows =
        db.update(PAYMENT)
            .set(PAYMENT.STATUS, payment.status().name())
            .set(PAYMENT.VERSION, payment.version())
            .set(PAYMENT.CHANGED_AT, Times.toDatabase(payment.changedAt()))
            .set(PAYMENT.REFERENCE, payment.reference())
            .set(PAYMENT.OPENED_AT, Times.toDatabaseOrNull(payment.openedAt()))
            .set(PAYMENT.REFUNDED, payment.refunded().minorUnits())
            .set(PAYMENT.CAPTURED_AT, Times.toDatabaseOrNull(payment.capturedAt()))
            .where(PAYMENT.ID.eq(payment.id().value()))
            .and(PAYMENT.VERSION.eq(payment.version() - 1))
            .execute();
    if (rows != 1) {
      throw new OptimisticLockingFailureException(
          "payment " + payment.id() + " is not at version " + (payment.version() - 1));
    }
  }

  @Override
  public Optional<OrderPayment> find(PaymentId id) {
    return db.selectFrom(PAYMENT)
        .where(PAYMENT.ID.eq(id.value()))
        .fetchOptional(JooqOrderPayments::toPayment);
  }

  @Override
  @Transactional
  public List<OrderPayment> takeSilent(Instant silentSince, Instant now, int most) {
    Field<OffsetDateTime> heard = coalesce(PAYMENT.LOOKED_UP_AT, PAYMENT.OPENED_AT);
    return db.update(PAYMENT)
        .set(PAYMENT.LOOKED_UP_AT, Times.toDatabase(now))
        .where(
            PAYMENT.ID.in(
                select(PAYMENT.ID)
                    .from(PAYMENT)
                    // the words of the partial index
                    .where(
                        "opened_at is not null and status in ('PENDING', 'AUTHORIZED', 'FAILED')")
                    .and(heard.le(Times.toDatabase(silentSince)))
                    .orderBy(heard)
                    .limit(most)
                    .forUpdate()
                    .skipLocked()))
        .returning()
        .fetch(JooqOrderPayments::toPayment);
  }

  @Override
  public Map<OrderId, OrderPayment> ofOrders(Collection<OrderId> orders) {
    if (orders.isEmpty()) {
      return Map.of();
    }
    return db
        .selectFrom(PAYMENT)
        .where(PAYMENT.ORDER_ID.eq(any(orders.stream().map(OrderId::value).toArray(UUID[]::new))))
        .fetch(JooqOrderPayments::toPayment)
        .stream()
        .collect(Collectors.toMap(OrderPayment::order, payment -> payment));
  }

  private static OrderPayment toPayment(PaymentRecord row) {
    return new OrderPayment(
        new PaymentId(row.getId()),
        new OrderId(row.getOrderId()),
        row.getProvider(),
        new Money(row.getAmount(), Currency.getInstance(row.getCurrency())),
        PaymentStatus.valueOf(row.getStatus()),
        row.getVersion(),
        row.getCreatedAt().toInstant(),
        row.getExpiresAt().toInstant(),
        row.getChangedAt().toInstant(),
        Times.orNull(row.getCapturedAt()),
        row.getReference(),
        Times.orNull(row.getOpenedAt()),
        new Money(row.getRefunded(), Currency.getInstance(row.getCurrency())));
  }
}
