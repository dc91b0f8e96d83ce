package io.shucheng.ordering.persistence;

import static io.shucheng.ordering.persistence.jooq.Tables.CUSTOMER_ORDER;
import static io.shucheng.ordering.persistence.jooq.Tables.ORDER_LINE;
import static io.shucheng.ordering.persistence.jooq.Tables.PAYMENT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.PaymentStatus;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.CustomerOrders;
import io.shucheng.ordering.persistence.jooq.tables.records.CustomerOrderRecord;
import io.shucheng.ordering.persistence.jooq.tables.records.OrderLineRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;

/** Orders and their lines as rows. */
@Repository
class JooqCustomerOrders implements CustomerOrders {

  private final DSLContext db;
  private final ProgressWriter progress;

  JooqCustomerOrders(DSLContext db) {
    this.db = db;
    this.progress = new ProgressWriter(db);
  }

  @Override
  public void add(CustomerOrder order) {
    db.insertInto(CUSTOMER_ORDER).set(OrderRows.toRow(order)).execute();
    List<OrderLineRecord> lines =
        IntStream.range(0, order.lines().size())
            .mapToObj(number -> OrderRows.toRow(order, number))
            .toList();
    db.insertInto(ORDER_LINE, ORDER_LINE.fields()).valuesOfRecords(lines).execute();
  }

  @Override
  public void update(CustomerOrder order) {
    int rows =
        db.update(CUSTOMER_ORDER)
            .set(CUSTOMER_ORDER.STATUS, order.status().name())
            .set(CUSTOMER_ORDER.VERSION, order.version())
            .set(CUSTOMER_ORDER.REFUNDED, order.refunded().minorUnits())
            .set(CUSTOMER_ORDER.HELD_BACK, order.heldBack())
            .set(CUSTOMER_ORDER.CHANGED_AT, Times.toDatabase(order.changedAt()))
            .where(CUSTOMER_ORDER.ID.eq(order.id().value()))
            .and(CUSTOMER_ORDER.VERSION.eq(order.version() - 1))
            .execute();
    if (rows != 1) {
      throw new OptimisticLockingFailureException(
          "order " + order.id() + " is not at version " + (order.version() - 1));
    }
    progress.write(order);
  }

  @Override
  public Optional<CustomerOrder> find(OrderId id) {
    return withLines(db.selectFrom(CUSTOMER_ORDER).where(CUSTOMER_ORDER.ID.eq(id.value())).fetch())
        .stream()
        .findFirst();
  }

  @Override
  public List<CustomerOrder> findAll(Collection<OrderId> ids) {
    UUID[] values = ids.stream().map(OrderId::value).toArray(UUID[]::new);
    return withLines(
        db.selectFrom(CUSTOMER_ORDER).where(CUSTOMER_ORDER.ID.eq(any(values))).fetch());
  }

  @Override
  public Optional<CustomerOrder> lock(OrderId id) {
    return withLines(
            db.selectFrom(CUSTOMER_ORDER)
                .where(CUSTOMER_ORDER.ID.eq(id.value()))
                .forNoKeyUpdate()
                .fetch())
        .stream()
        .findFirst();
  }

  @Override
  public List<CustomerOrder> lockDue(Instant now, Instant agreedSince, int most) {
    return withLines(
        db.selectFrom(CUSTOMER_ORDER)
            .where(isDue(now, agreedSince))
            .orderBy(CUSTOMER_ORDER.EXPIRES_AT)
            .limit(most)
            .forNoKeyUpdate()
            .of(CUSTOMER_ORDER)
            .skipLocked()
            .fetch());
  }

  @Override
  public List<OrderId> due(Instant now, Instant agreedSince, int most) {
    return db.select(CUSTOMER_ORDER.ID)
        .from(CUSTOMER_ORDER)
        .where(isDue(now, agreedSince))
        .orderBy(CUSTOMER_ORDER.EXPIRES_AT)
        .limit(most)
        .fetch(row -> new OrderId(row.value1()));
  }

  private static Condition isDue(Instant now, Instant agreedSince) {
    // the words of the partial index
    return condition("customer_order.status = 'AWAITING_PAYMENT'")
        .and(CUSTOMER_ORDER.EXPIRES_AT.le(Times.toDatabase(now)))
        .andNotExists(
            selectOne()
                .from(PAYMENT)
                .where(PAYMENT.ORDER_ID.eq(CUSTOMER_ORDER.ID))
                .and(PAYMENT.STATUS.eq(inline(PaymentStatus.AUTHORIZED.name())))
                .and(PAYMENT.CHANGED_AT.ge(Times.toDatabase(agreedSince))));
  }

  @Override
  public List<CustomerOrder> page(Filter filter, @Nullable Place after, int most) {
    return withLines(listed(filter, after, most).fetch());
  }

  /** Expected: one index scan in the list's order, whatever the filter. */
  Select<CustomerOrderRecord> listed(Filter filter, @Nullable Place after, int most) {
    Condition customer =
        filter.customer() == null
            ? noCondition()
            : CUSTOMER_ORDER.ACCOUNT_ID.eq(filter.customer().value());
    Condition behind =
        after == null
            ? noCondition()
            : row(CUSTOMER_ORDER.CREATED_AT, CUSTOMER_ORDER.ID)
                .lt(Times.toDatabase(after.createdAt()), after.id().value());
    return db.selectFrom(CUSTOMER_ORDER)
        .where(customer, standing(filter.status()), heldBack(filter.heldBack()), behind)
        .orderBy(CUSTOMER_ORDER.CREATED_AT.desc(), CUSTOMER_ORDER.ID.desc())
        .limit(most);
  }

  /** The status itself, no parameter: there is an index of those that matter. */
  private static Condition standing(@Nullable OrderStatus status) {
    return status == null ? noCondition() : CUSTOMER_ORDER.STATUS.eq(inline(status.name()));
  }

  private static Condition heldBack(@Nullable Boolean wanted) {
    if (wanted == null) {
      return noCondition();
    }
    // the words of the partial index; who would ship an order that is over
    Condition back = condition("held_back and status not in ('CANCELLED', 'EXPIRED')");
    return wanted ? back : back.not();
  }

  /** Reads the lines of orders, however many, with one statement. */
  List<CustomerOrder> withLines(List<CustomerOrderRecord> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    UUID[] ids = rows.stream().map(CustomerOrderRecord::getId).toArray(UUID[]::new);
    Map<UUID, Result<OrderLineRecord>> lines =
        db.selectFrom(ORDER_LINE)
            .where(ORDER_LINE.ORDER_ID.eq(any(ids)))
            .orderBy(ORDER_LINE.ORDER_ID, ORDER_LINE.LINE_NO)
            .fetchGroups(ORDER_LINE.ORDER_ID);
    return rows.stream()
        .map(
            row -> {
              List<OrderLineRecord> ofOrder = lines.get(row.getId());
              return OrderRows.toOrder(row, ofOrder == null ? List.of() : ofOrder);
            })
        .toList();
  }
}
