package io.shucheng.catalog.persistence;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.domain.BookNumbering;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the numbers from the books' primary key. */
@Repository
class JdbcBookNumbering implements BookNumbering {

  private static final int AT_ONCE = 50_000;

  private final JdbcClient jdbc;

  JdbcBookNumbering(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Mark mark() {
    return jdbc.sql(
            """
            select coalesce(max(id), 0) as highest,
                   pg_snapshot_xmax(pg_current_snapshot())::text as horizon
              from catalog.book
            """)
        .query((row, _) -> new Mark(row.getLong("highest"), row.getLong("horizon")))
        .single();
  }

  @Override
  public boolean isSettled(Mark mark) {
    return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot()) >= ?::text::xid8")
        .param(Long.toString(mark.horizon()))
        .query(Boolean.class)
        .single();
  }

  @Override
  public void forEach(long above, long upTo, Consumer<BookId> reader) {
    long last = above;
    List<Long> read;
    do {
      read =
          jdbc.sql("select id from catalog.book where id > ? and id <= ? order by id limit ?")
              .param(last)
              .param(upTo)
              .param(AT_ONCE)
              .query(Long.class)
              .list();
      for (long id : read) {
        reader.accept(new BookId(id));
        last = id;
      }
    } while (read.size() == AT_ONCE);
  }
}
