package io.shucheng.catalog.persistence;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.CatalogChanges;
import io.shucheng.catalog.ChangeCursor;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The change feed, read from its table; changes are heard of over {@code LISTEN}. */
@Repository
class PostgresCatalogChanges implements CatalogChanges {

  private static final int MOST = 10_000;

  private final JdbcClient jdbc;
  private final ChangeListener listener;

  PostgresCatalogChanges(JdbcClient jdbc, ChangeListener listener) {
    this.jdbc = jdbc;
    this.listener = listener;
  }

  /** A row of the feed. */
  private record Entry(Change change, ChangeCursor place) {}

  /**
   * Rows of transactions that may still have an older one beside them wait: what commits late then
   * comes first. Plan: one range of {@code book_change_order_ix}. The order is by the table's
   * columns: an unqualified {@code xid} would be the text that is selected, after which 1000 comes
   * before 999.
   */
  @Override
  public Changes after(ChangeCursor cursor, int most) {
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException(most + " is outside 1 to " + MOST);
    }
    List<Entry> entries =
        jdbc.sql(
                """
                select c.book_id, c.revision, c.xid::text as transaction, c.sequence
                  from catalog.book_change c
                 where (c.xid, c.sequence) > (?::text::xid8, ?)
                   and c.xid < pg_snapshot_xmin(pg_current_snapshot())
                 order by c.xid, c.sequence limit ?
                """)
            .param(Long.toString(cursor.transaction()))
            .param(cursor.sequence())
            .param(most + 1)
            .query(
                (row, _) ->
                    new Entry(
                        new Change(new BookId(row.getLong("book_id")), row.getLong("revision")),
                        new ChangeCursor(row.getLong("transaction"), row.getLong("sequence"))))
            .list();
    boolean more = entries.size() > most;
    List<Entry> read = more ? entries.subList(0, most) : entries;
    return new Changes(
        read.stream().map(Entry::change).toList(),
        read.isEmpty() ? cursor : read.getLast().place(),
        more);
  }

  @Override
  public ChangeCursor now() {
    return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text as transaction")
        .query((row, _) -> new ChangeCursor(row.getLong("transaction"), 0))
        .single();
  }

  /** Plan: one range of {@code book_change_order_ix}, of the index alone. */
  @Override
  public long countAfter(ChangeCursor cursor) {
    return jdbc.sql(
            """
            select count(*) from catalog.book_change
             where (xid, sequence) > (?::text::xid8, ?)
            """)
        .param(Long.toString(cursor.transaction()))
        .param(cursor.sequence())
        .query(Long.class)
        .single();
  }

  @Override
  public Subscription onChange(Runnable follower) {
    return listener.subscribe(follower);
  }
}
