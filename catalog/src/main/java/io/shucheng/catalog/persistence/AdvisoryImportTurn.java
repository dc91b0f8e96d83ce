package io.shucheng.catalog.persistence;

import io.shucheng.catalog.domain.ImportTurn;
import io.shucheng.platform.database.DedicatedConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * An import's place in the queue, kept by PostgreSQL's advisory locks on a connection of its own:
 * they are gone when the process is, however it ended.
 */
final class AdvisoryImportTurn implements ImportTurn {

  private static final Logger LOG = LoggerFactory.getLogger(AdvisoryImportTurn.class);

  /** The first number of the locks that say "this import's process lives". */
  static final int ALIVE = 0x5348_0001;

  /** The first number of the lock that the one running import holds. */
  private static final int RUNNING = 0x5348_0002;

  private static final Duration POLL = Duration.ofMillis(250);

  private final Connection connection;
  private final int number;

  private AdvisoryImportTurn(Connection connection, int number) {
    this.connection = connection;
    this.number = number;
  }

  static AdvisoryImportTurn take(DedicatedConnections connections) {
    try {
      Connection connection = connections.open("import");
      try {
        int number;
        do {
          number = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
        } while (!lock(connection, ALIVE, number));
        return new AdvisoryImportTurn(connection, number);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("no connection for an import", e);
    }
  }

  /** The second number of the lock that says this import's process lives. */
  int number() {
    return number;
  }

  @Override
  public void await() throws InterruptedException {
    try {
      while (!lock(connection, RUNNING, 0)) {
        Thread.sleep(POLL);
      }
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("the import's connection is lost", e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("the import's connection was gone already", e);
    }
  }

  private static boolean lock(Connection connection, int first, int second) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
      statement.setInt(1, first);
      statement.setInt(2, second);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}
