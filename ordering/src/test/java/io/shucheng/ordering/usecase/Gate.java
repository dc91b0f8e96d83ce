package io.shucheng.ordering.usecase;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.ShopForTests;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds rows, so that who wants them waits; sees who waits, and can take their connections away.
 */
@Component
class Gate {

  private final DataSource dataSource;
  private final JdbcClient jdbc;

  Gate(DataSource dataSource, JdbcClient jdbc) {
    this.dataSource = dataSource;
    this.jdbc = jdbc;
  }

  /** A transaction that keeps its locks until it is closed; it leaves nothing then. */
  record Held(Connection connection) implements AutoCloseable {

    /** Has what it did stay. */
    void commit() {
      try {
        connection.commit();
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void close() {
      try (connection) {
        connection.rollback();
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Has every order of the book wait. */
  Held hold(BookId book) {
    return hold("select from ordering.stock where book_id = %s for update".formatted(book));
  }

  /** Runs a statement and keeps its locks. */
  Held hold(String statement) {
    try {
      Connection connection = dataSource.getConnection();
      connection.setAutoCommit(false);
      try (PreparedStatement holding = connection.prepareStatement(statement)) {
        holding.execute();
      }
      return new Held(connection);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits until so many backends of this database wait for a lock. */
  void awaitWaiting(int backends) {
    ShopForTests.await(
        backends + " wait for a lock", () -> pids("wait_event_type = 'Lock'").size() == backends);
  }

  /** Waits until a backend waits for that within its commit. */
  void awaitInCommit(String waitEvent) {
    ShopForTests.await(
        "a commit waits for " + waitEvent,
        () -> pids("query = 'COMMIT' and wait_event = '" + waitEvent + "'").size() == 1);
  }

  /** Takes the connections away of all who wait for a lock. */
  void terminateWaiting() {
    terminate(pids("wait_event_type = 'Lock'"));
  }

  void terminateInCommit() {
    terminate(pids("query = 'COMMIT' and state = 'active'"));
  }

  private void terminate(List<Integer> pids) {
    pids.forEach(
        // waits until it is gone
        pid ->
            jdbc.sql("select pg_terminate_backend(?, 20000)")
                .param(pid)
                .query(Boolean.class)
                .single());
  }

  private List<Integer> pids(String where) {
    return jdbc.sql(
            """
            select pid from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid() and\s"""
                + where)
        .query(Integer.class)
        .list();
  }
}
