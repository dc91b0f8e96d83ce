package io.shucheng.ordering.persistence;

import static io.shucheng.ordering.persistence.jooq.Tables.ORDER_HISTORY;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.domain.Actor;
import io.shucheng.ordering.domain.OrderHistory;
import io.shucheng.ordering.persistence.jooq.tables.records.OrderHistoryRecord;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Orders' histories as rows that are never changed. */
@Repository
class JooqOrderHistory implements OrderHistory {

  private final DSLContext db;

  JooqOrderHistory(DSLContext db) {
    this.db = db;
  }

  @Override
  public void add(List<Entry> entries) {
    db.insertInto(ORDER_HISTORY, ORDER_HISTORY.fields())
        .valuesOfRecords(entries.stream().map(JooqOrderHistory::toRow).toList())
        .execute();
  }

  @Override
  public List<Entry> of(OrderId order) {
    return db.selectFrom(ORDER_HISTORY)
        .where(ORDER_HISTORY.ORDER_ID.eq(order.value()))
        .orderBy(ORDER_HISTORY.VERSION)
        .fetch(JooqOrderHistory::toEntry);
  }

  private static OrderHistoryRecord toRow(Entry entry) {
    OrderHistoryRecord row = new OrderHistoryRecord();
    row.setOrderId(entry.order().value());
    row.setVersion(entry.version());
    row.setEvent(entry.event());
    row.setStatus(entry.status().name());
    row.setActorKind(entry.actor().kind().name());
    row.setActor(entry.actor().name());
    row.setDetail(entry.detail());
    row.setAt(Times.toDatabase(entry.at()));
    return row;
  }

  private static Entry toEntry(OrderHistoryRecord row) {
    return new Entry(
        new OrderId(row.getOrderId()),
        row.getVersion(),
        row.getEvent(),
        OrderStatus.valueOf(row.getStatus()),
        new Actor(Actor.Kind.valueOf(row.getActorKind()), row.getActor()),
        row.getDetail(),
        row.getAt().toInstant());
  }
}
