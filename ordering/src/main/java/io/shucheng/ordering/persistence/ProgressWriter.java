package io.shucheng.ordering.persistence;

import static io.shucheng.ordering.persistence.jooq.Tables.ORDER_LINE;

import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.OrderLine;
import io.shucheng.ordering.domain.Progress;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.RowCountQuery;

/** Writes how far the lines of an order have come; most orders' lines have not come anywhere. */
final class ProgressWriter {

  private final DSLContext db;

  ProgressWriter(DSLContext db) {
    this.db = db;
  }

  void write(CustomerOrder order) {
    List<RowCountQuery> moved =
        IntStream.range(0, order.lines().size())
            .filter(number -> !order.lines().get(number).progress().equals(Progress.NONE))
            .mapToObj(number -> update(order, number))
            .toList();
    if (!moved.isEmpty()) {
      db.batch(moved).execute();
    }
  }

  private RowCountQuery update(CustomerOrder order, int number) {
    OrderLine line = order.lines().get(number);
    Progress progress = line.progress();
    return db.update(ORDER_LINE)
        .set(ORDER_LINE.WITHDRAWN, progress.withdrawn())
        .set(ORDER_LINE.SHIPPED, progress.shipped())
        .set(ORDER_LINE.DELIVERED, progress.delivered())
        .set(ORDER_LINE.RETURNED, progress.returned())
        .set(ORDER_LINE.REFUNDED, progress.refunded())
        .where(ORDER_LINE.ORDER_ID.eq(order.id().value()))
        .and(ORDER_LINE.LINE_NO.eq(number));
  }
}
