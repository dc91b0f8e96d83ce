package io.shucheng.ordering.persistence;

import io.shucheng.ordering.domain.Shelf;
import io.shucheng.ordering.domain.StockMovement;
import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a shelf's movements: the rows they sum up to and their ledger, in one statement. */
@Component
class StockWriter {

  /** The rows are locked; the checks of the table stand behind the shelf's own. */
  private static final String WRITE =
      """
      with movement as (
        select *
          from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz[]) with ordinality
            as m (book_id, kind, on_hand_change, held_change, allocated_change, order_id, actor,
                  note, created_at, n)
      ), ledger as (
        insert into ordering.stock_movement
               (book_id, kind, on_hand_change, held_change, allocated_change, order_id, actor, note,
                created_at)
        select book_id, kind, on_hand_change, held_change, allocated_change, order_id, actor, note,
               created_at
          from movement
         order by n
      )
      update ordering.stock
         set on_hand = stock.on_hand + total.on_hand_change,
             held = stock.held + total.held_change,
             allocated = stock.allocated + total.allocated_change,
             version = stock.version + total.movements
        from (select book_id, sum(on_hand_change) as on_hand_change,
                     sum(held_change) as held_change,
                     sum(allocated_change) as allocated_change, count(*) as movements
                from movement
               group by book_id) as total
       where stock.book_id = total.book_id
      """;

  private final JdbcClient jdbc;

  StockWriter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void write(Shelf shelf) {
    List<StockMovement> moved = shelf.movements();
    if (moved.isEmpty()) {
      return;
    }
    int rows =
        jdbc.sql(WRITE)
            .param(Columns.longs(moved, m -> m.book().value()))
            .param(Columns.texts(moved, m -> m.kind().name()))
            .param(Columns.integers(moved, m -> m.change().onHand()))
            .param(Columns.integers(moved, m -> m.change().held()))
            .param(Columns.integers(moved, m -> m.change().allocated()))
            .param(Columns.uuids(moved, m -> m.order() == null ? null : m.order().value()))
            .param(Columns.uuids(moved, m -> m.actor() == null ? null : m.actor().value()))
            .param(Columns.texts(moved, StockMovement::note))
            .param(Columns.texts(moved, m -> m.at().toString()))
            .update();
    long books = moved.stream().map(StockMovement::book).distinct().count();
    if (rows != books) {
      throw new ConcurrencyFailureException(
          "%d stock rows of %d were there to be moved".formatted(rows, books));
    }
  }
}
