package io.shucheng.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Opens connections beside the pool, for who keeps one for long (listens, holds a lock, reads at
 * somebody's pace) and must not keep the others from the database. Thread-safe.
 */
public final class DedicatedConnections {

  private static final String SOCKET_TIMEOUT_SECONDS = "60";

  private final JdbcConnectionDetails details;

  public DedicatedConnections(JdbcConnectionDetails details) {
    this.details = details;
  }

  /**
   * A connection that commits by itself and waits as long as it has to; the caller closes it.
   *
   * @param purpose what {@code pg_stat_activity} calls it, behind "shucheng-"
   * @throws SQLException if the server is gone or has none to spare
   */
  public Connection open(String purpose) throws SQLException {
    return DriverManager.getConnection(details.getJdbcUrl(), properties(purpose));
  }

  /**
   * A connection that sees one snapshot, from its first statement on, and cannot write; the caller
   * closes it. An answer that takes longer than a minute ends it.
   *
   * @param purpose as for {@link #open}
   * @throws SQLException if the server is gone or has none to spare
   */
  public Connection openSnapshot(String purpose) throws SQLException {
    Properties properties = properties(purpose);
    properties.setProperty("socketTimeout", SOCKET_TIMEOUT_SECONDS);
    Connection connection = DriverManager.getConnection(details.getJdbcUrl(), properties);
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

  /** Gives such connections, a new one each time, to what wants a source of them. */
  public DataSource dataSource(String purpose) {
    return new DriverManagerDataSource(details.getJdbcUrl(), properties(purpose));
  }

  private Properties properties(String purpose) {
    Properties properties = new Properties();
    properties.setProperty("user", details.getUsername());
    properties.setProperty("password", details.getPassword());
    properties.setProperty("ApplicationName", "shucheng-" + purpose);
    properties.setProperty("tcpKeepAlive", "true");
    return properties;
  }
}
