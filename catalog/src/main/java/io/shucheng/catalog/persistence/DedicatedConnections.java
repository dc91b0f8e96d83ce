package io.shucheng.catalog.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Opens connections beside the pool, for what keeps one for long: listening, and the lock of a
 * running import. Thread-safe.
 */
@Component
class DedicatedConnections {

  private final JdbcConnectionDetails details;

  DedicatedConnections(JdbcConnectionDetails details) {
    this.details = details;
  }

  /** A connection that commits by itself; the caller closes it. */
  Connection open() throws SQLException {
    return DriverManager.getConnection(
        details.getJdbcUrl(), details.getUsername(), details.getPassword());
  }
}
