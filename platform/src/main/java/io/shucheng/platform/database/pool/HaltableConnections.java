package io.shucheng.platform.database.pool;

import io.shucheng.platform.deadlines.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The pool's connections, which a request's work gives up when it is ended: the statement that runs
 * is cancelled in the database, and no other is begun. A commit is never cancelled by itself.
 * Threads that work for no request get the connections as they are.
 */
public final class HaltableConnections extends DelegatingDataSource {

  /** As PostgreSQL calls a statement that was cancelled. */
  private static final String CANCELED = "57014";

  public HaltableConnections(DataSource pool) {
    super(pool);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Work work = Work.current();
    if (work == null) {
      return super.getConnection();
    }
    if (work.end() != null) {
      throw over();
    }
    // the pool may talk with the server while it looks for one; it waits for some seconds at most
    work.waitsFor(HaltableConnection.QUIET);
    try {
      return HaltableConnection.of(super.getConnection(), work);
    } finally {
      work.forget(HaltableConnection.QUIET);
    }
  }

  static SQLTimeoutException over() {
    return new SQLTimeoutException("the request that this is done for was ended", CANCELED);
  }
}
