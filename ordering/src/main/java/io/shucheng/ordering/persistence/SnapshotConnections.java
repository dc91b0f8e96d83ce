package io.shucheng.ordering.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/**
 * Opens connections beside the pool, for who reads long: an export goes at its reader's pace, and
 * must not keep orders from a connection. Thread-safe.
 */
@Component
class SnapshotConnections {

  /** What PostgreSQL calls these connections in {@code pg_stat_activity}. */
  static final String APPLICATION_NAME = "shucheng-export";

  private static final String SOCKET_TIMEOUT_SECONDS = "60";

  private final JdbcConnectionDetails details;

  SnapshotConnections(JdbcConnectionDetails details) {
    this.details = details;
  }

  /**
   * A connection that sees one snapshot, from its first statement on, and cannot write; the caller
   * closes it.
   *
   * @throws CannotGetJdbcConnectionException if the server has none to spare
   */
  Connection open() {
    Properties properties = new Properties();
    properties.setProperty("user", details.getUsername());
    properties.setProperty("password", details.getPassword());
    properties.setProperty("ApplicationName", APPLICATION_NAME);
    properties.setProperty("socketTimeout", SOCKET_TIMEOUT_SECONDS);
    properties.setProperty("tcpKeepAlive", "true");
    try {
      return readOnly(DriverManager.getConnection(details.getJdbcUrl(), properties));
    } catch (SQLException e) {
      throw new CannotGetJdbcConnectionException("Failed to open a connection for an export", e);
    }
  }

  private static Connection readOnly(Connection connection) throws SQLException {
    try {
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
