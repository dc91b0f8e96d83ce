package io.shucheng.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Names a database as no other is named. */
public final class DatabaseIdentity {

  private DatabaseIdentity() {}

  /**
   * The server's system identifier and the database's number with a dot between. The identifier is
   * 0 where the shop's role may not read it. The same for all nodes of a shop.
   */
  public static String of(JdbcClient jdbc) {
    String server = "pg_control_system()";
    boolean told =
        jdbc.sql("select has_function_privilege(?, 'execute')")
            .param(server)
            .query(Boolean.class)
            .single();
    return jdbc.sql(
            "select (%s)::text || '.' || oid from pg_database where datname = current_database()"
                .formatted(told ? "select system_identifier from " + server : "0"))
        .query(String.class)
        .single();
  }
}
