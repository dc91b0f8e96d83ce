package io.shucheng.platform.database.replica;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a database has in common with its replicas and with nothing else.
 *
 * @param system PostgreSQL's system identifier
 * @param database its number there
 */
record Identity(long system, long database) {

  static Identity of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select s.system_identifier, d.oid::bigint as database
                  from pg_control_system() s, pg_database d
                 where d.datname = current_database()
                """)) {
      row.next();
      return new Identity(row.getLong("system_identifier"), row.getLong("database"));
    }
  }
}
