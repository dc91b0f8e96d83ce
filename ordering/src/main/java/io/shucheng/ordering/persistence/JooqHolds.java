package io.shucheng.ordering.persistence;

import static io.shucheng.ordering.persistence.jooq.Tables.HOLD;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.domain.Hold;
import io.shucheng.ordering.domain.Holds;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStep4;
import org.springframework.stereotype.Repository;

/** Holds as rows. */
@Repository
class JooqHolds implements Holds {

  private final DSLContext db;

  JooqHolds(DSLContext db) {
    this.db = db;
  }

  @Override
  public void add(List<Hold> holds) {
    if (holds.isEmpty()) {
      return;
    }
    InsertValuesStep4<?, java.util.UUID, Long, Integer, java.time.OffsetDateTime> insert =
        db.insertInto(HOLD, HOLD.ORDER_ID, HOLD.BOOK_ID, HOLD.QUANTITY, HOLD.EXPIRES_AT);
    for (Hold hold : holds) {
      insert =
          insert.values(
              hold.order().value(),
              hold.book().value(),
              hold.quantity(),
              Times.toDatabase(hold.expiresAt()));
    }
    insert.execute();
  }

  @Override
  public List<Hold> of(Collection<OrderId> orders) {
    return db.select(HOLD.ORDER_ID, HOLD.BOOK_ID, HOLD.QUANTITY, HOLD.EXPIRES_AT)
        .from(HOLD)
        .where(HOLD.ORDER_ID.in(orders.stream().map(OrderId::value).toList()))
        .orderBy(HOLD.ORDER_ID, HOLD.BOOK_ID)
        .fetch(
            row ->
                new Hold(
                    new OrderId(row.value1()),
                    new BookId(row.value2()),
                    row.value3(),
                    row.value4().toInstant()));
  }

  @Override
  public void remove(Collection<OrderId> orders) {
    db.deleteFrom(HOLD)
        .where(HOLD.ORDER_ID.in(orders.stream().map(OrderId::value).toList()))
        .execute();
  }
}
