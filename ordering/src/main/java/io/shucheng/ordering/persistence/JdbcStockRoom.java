package io.shucheng.ordering.persistence;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.domain.Shelf;
import io.shucheng.ordering.domain.Stock;
import io.shucheng.ordering.domain.StockFigure;
import io.shucheng.ordering.domain.StockMovement;
import io.shucheng.ordering.domain.StockRoom;
import io.shucheng.platform.identity.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stock in PostgreSQL. Whatever is many goes there and back as arrays, in one statement. */
@Repository
class JdbcStockRoom implements StockRoom {

  /** Expected: an index scan of the key, in its order, then the locks. */
  private static final String LOCK =
      """
      select book_id, on_hand, held, allocated, version
        from ordering.stock
       where book_id = any (?)
       order by book_id
         for no key update
      """;

  private static final String OPEN =
      """
      insert into ordering.stock (book_id, on_hand, held, version)
      select book_id, 0, 0, 0 from unnest(?) as book_id order by book_id
          on conflict (book_id) do nothing
      """;

  private static final String READ =
      """
      select book_id, on_hand, held, allocated, version from ordering.stock where book_id = any (?)
      """;

  private static final String LEDGER =
      """
      select book_id, kind, on_hand_change, held_change, allocated_change, order_id, actor, note, created_at
        from ordering.stock_movement
       where book_id = ?
       order by id desc
       limit ?
      """;

  private static final String REMEMBER =
      """
      with remembered as (
        insert into ordering.stock_report as known (source, number, book_id, on_hand, applied_at)
        select ?, ?, book_id, on_hand, now()
          from unnest(?, ?) as told (book_id, on_hand)
         order by book_id
            on conflict (source, book_id) do update
           set number = excluded.number, on_hand = excluded.on_hand,
               applied_at = case when known.on_hand = excluded.on_hand
                                 then known.applied_at else excluded.applied_at end
         where known.number < excluded.number
        returning new.book_id, new.on_hand, old.on_hand as before
      )
      select book_id, on_hand from remembered where before is distinct from on_hand
      """;

  private final JdbcClient jdbc;
  private final StockWriter writer;

  JdbcStockRoom(JdbcClient jdbc, StockWriter writer) {
    this.jdbc = jdbc;
    this.writer = writer;
  }

  @Override
  public Shelf lock(Collection<BookId> books) {
    return new Shelf(stocks(LOCK, books));
  }

  @Override
  public Shelf open(Collection<BookId> books) {
    jdbc.sql(OPEN).param(ids(books)).update();
    return lock(books);
  }

  @Override
  public void keep(Shelf shelf) {
    writer.write(shelf);
  }

  @Override
  public Map<BookId, Stock> read(Collection<BookId> books) {
    return stocks(READ, books);
  }

  @Override
  public List<StockMovement> ledger(BookId book, int most) {
    return jdbc.sql(LEDGER).param(book.value()).param(most).query((row, n) -> movement(row)).list();
  }

  @Override
  public List<StockFigure> remember(String source, long number, List<StockFigure> figures) {
    return jdbc.sql(REMEMBER)
        .param(source)
        .param(number)
        .param(figures.stream().map(figure -> figure.book().value()).toArray(Long[]::new))
        .param(figures.stream().map(StockFigure::onHand).toArray(Integer[]::new))
        .query((row, n) -> new StockFigure(new BookId(row.getLong(1)), row.getInt(2)))
        .list();
  }

  private Map<BookId, Stock> stocks(String sql, Collection<BookId> books) {
    Map<BookId, Stock> stocks = new LinkedHashMap<>();
    if (books.isEmpty()) {
      return stocks;
    }
    jdbc.sql(sql)
        .param(ids(books))
        .query(
            row -> {
              BookId book = new BookId(row.getLong(1));
              stocks.put(
                  book,
                  new Stock(book, row.getInt(2), row.getInt(3), row.getInt(4), row.getLong(5)));
            });
    return stocks;
  }

  private static Long[] ids(Collection<BookId> books) {
    return books.stream().map(BookId::value).toArray(Long[]::new);
  }

  private static StockMovement movement(ResultSet row) throws SQLException {
    @Nullable UUID order = row.getObject("order_id", UUID.class);
    @Nullable UUID actor = row.getObject("actor", UUID.class);
    return new StockMovement(
        new BookId(row.getLong("book_id")),
        StockMovement.Kind.valueOf(row.getString("kind")),
        new StockMovement.Change(
            row.getInt("on_hand_change"),
            row.getInt("held_change"),
            row.getInt("allocated_change")),
        order == null ? null : new OrderId(order),
        actor == null ? null : new AccountId(actor),
        row.getString("note"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
