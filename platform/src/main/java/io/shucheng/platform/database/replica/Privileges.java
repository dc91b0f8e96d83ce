package io.shucheng.platform.database.replica;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a role may do that only reads some schemas. */
final class Privileges {

  private static final String TABLES =
      """
      pg_class c join pg_namespace n on n.oid = c.relnamespace and c.relkind in ('r', 'p')
      """;

  private Privileges() {}

  /**
   * What was found.
   *
   * @param unreadable a table that it should read and may not; null if there is none
   * @param tooMuch what it may do and need not; null if there is nothing
   */
  record Found(String role, @Nullable String unreadable, @Nullable String tooMuch) {}

  static Found of(Connection connection, Collection<String> schemas) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select current_user as role, r.rolsuper or r.rolcreaterole or r.rolcreatedb or"
                + " r.rolreplication as mighty, (select n.nspname || '.' || c.relname from "
                + TABLES
                + " where n.nspname = any(?) and not (has_schema_privilege(n.oid, 'usage')"
                + " and has_table_privilege(c.oid, 'select')) order by 1 limit 1) as unreadable,"
                + " (select n.nspname || '.' || c.relname from "
                + TABLES
                + " where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'"
                + " and has_table_privilege(c.oid, 'insert, update, delete, truncate')"
                + " order by 1 limit 1) as writable"
                + " from pg_roles r where r.rolname = current_user")) {
      statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        String writable = row.getString("writable");
        return new Found(
            row.getString("role"),
            row.getString("unreadable"),
            row.getBoolean("mighty")
                ? "it is a superuser, or may make roles, databases or replicas"
                : writable == null ? null : "it may write " + writable);
      }
    }
  }
}
