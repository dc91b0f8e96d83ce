package io.shucheng.platform.database.config;

import io.shucheng.platform.database.DatabaseUnavailableException;
import io.shucheng.platform.database.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Asks a server once before a pool is built on it, so that a wrong address is told at once. */
final class Reachability {

  private Reachability() {}

  /**
   * @throws DatabaseUnavailableException if it cannot be reached, refuses the log-in or is too old
   */
  static void check(DatabaseUrl url) {
    Properties properties = new Properties();
    properties.setProperty("user", url.username());
    properties.setProperty("password", url.password());
    properties.setProperty("loginTimeout", "10");
    properties.setProperty("connectTimeout", "5");
    try (Connection connection = DriverManager.getConnection(url.jdbcUrl(), properties)) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < 18) {
        throw new DatabaseUnavailableException(
            "the database %s is PostgreSQL %d: Shucheng needs 18 or newer".formatted(url, version));
      }
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(
          "the database %s cannot be used (%s): start it, or correct DATABASE_URL"
              .formatted(url, e.getMessage()),
          e);
    }
  }
}
