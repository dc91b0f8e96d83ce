package io.shucheng.catalog.persistence;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.domain.PopularBooks;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the most popular books. */
@Repository
class JdbcPopularBooks implements PopularBooks {

  private final JdbcClient jdbc;

  JdbcPopularBooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Plan: one range of {@code book_popularity_ix}, of the index alone. */
  @Override
  public List<BookId> first(int most) {
    return jdbc.sql(
            """
            select id from catalog.book where not withdrawn
             order by rating_count desc, id desc limit ?
            """)
        .param(most)
        .query((row, _) -> new BookId(row.getLong("id")))
        .list();
  }
}
