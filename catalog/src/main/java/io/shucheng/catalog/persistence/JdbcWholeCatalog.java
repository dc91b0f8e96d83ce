package io.shucheng.catalog.persistence;

import io.shucheng.catalog.domain.RecordedBook;
import io.shucheng.catalog.domain.WholeCatalog;
import io.shucheng.platform.database.DedicatedConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the whole catalog through a cursor, on a connection beside the pool: at the pace of whoever
 * takes it the snapshot may stand for an hour, and it takes no connection from the shop.
 */
@Repository
class JdbcWholeCatalog implements WholeCatalog {

  /** Books held at once; a few megabytes where the descriptions are long. */
  private static final int FETCHED = 200;

  /** A walk along the primary key. */
  private static final String SELECT =
      """
      select %s, k.kept, r.sources, r.source_names, r.stocks from %s
        left join lateral (
          select array_agg(e.field) as kept from catalog.staff_edit e where e.book_id = b.id
        ) k on true
        left join lateral (
          select array_agg(r.source order by r.source, r.reference) as sources,
                 array_agg(r.reference order by r.source, r.reference) as source_names,
                 array_agg(r.stock::text order by r.source, r.reference) as stocks
            from catalog.source_record r where r.book_id = b.id
        ) r on true
       order by b.id
      """
          .formatted(BookRow.COLUMNS, BookRow.TABLES);

  private final JdbcClient jdbc;
  private final DedicatedConnections connections;

  JdbcWholeCatalog(JdbcClient jdbc, DedicatedConnections connections) {
    this.jdbc = jdbc;
    this.connections = connections;
  }

  @Override
  public long size() {
    return jdbc.sql("select count(*) from catalog.book").query(Long.class).single();
  }

  @Override
  public void forEach(Consumer<RecordedBook> reader) {
    // a cursor lives in a transaction; one that ends half-way is closed with the connection
    try (Connection connection = connections.openSnapshot("export")) {
      try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
        statement.setFetchSize(FETCHED);
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            reader.accept(recorded(row));
          }
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("the catalog cannot be read to its end", e);
    }
  }

  private static RecordedBook recorded(ResultSet row) throws SQLException {
    return new RecordedBook(JooqBooks.known(row), row.getBoolean("in_stock"), sources(row));
  }

  private static List<RecordedBook.SourceReference> sources(ResultSet row) throws SQLException {
    List<@Nullable String> sources = Columns.texts(row, "sources");
    List<@Nullable String> names = Columns.texts(row, "source_names");
    List<@Nullable String> stocks = Columns.texts(row, "stocks");
    List<RecordedBook.SourceReference> references = new ArrayList<>(sources.size());
    for (int i = 0; i < sources.size(); i++) {
      String stock = stocks.get(i);
      references.add(
          new RecordedBook.SourceReference(
              Objects.requireNonNull(sources.get(i)),
              Objects.requireNonNull(names.get(i)),
              stock == null ? null : Integer.valueOf(stock)));
    }
    return references;
  }
}
