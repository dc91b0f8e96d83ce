package io.shucheng.platform.database.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads from PostgreSQL's catalogs what there is to copy. */
final class ShopTables {

  private final Connection connection;

  ShopTables(Connection connection) {
    this.connection = connection;
  }

  /** The columns of each table, by {@code schema.name}; Liquibase's own are left out. */
  Map<String, List<String>> columns() throws SQLException {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    query(
        """
        select n.nspname || '.' || c.relname, a.attname
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where n.nspname = any (?) and c.relkind = 'r' and c.relname not like 'databasechangelog%'
          and a.attgenerated = ''
        order by 1, a.attnum
        """,
        row ->
            columns
                .computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                .add(row.getString(2)));
    return columns;
  }

  /** Tables in an order in which each comes after those that its rows refer to. */
  List<String> inOrderOfReferences(Set<String> tables) throws SQLException {
    Map<String, Set<String>> references = new LinkedHashMap<>();
    tables.forEach(table -> references.put(table, new LinkedHashSet<>()));
    query(
        """
        select fn.nspname || '.' || f.relname, tn.nspname || '.' || t.relname
        from pg_constraint k
        join pg_class f on f.oid = k.conrelid
        join pg_namespace fn on fn.oid = f.relnamespace
        join pg_class t on t.oid = k.confrelid
        join pg_namespace tn on tn.oid = t.relnamespace
        where k.contype = 'f' and k.conrelid <> k.confrelid and fn.nspname = any (?)
        """,
        row ->
            references.getOrDefault(row.getString(1), new LinkedHashSet<>()).add(row.getString(2)));
    List<String> ordered = new ArrayList<>();
    while (ordered.size() < tables.size()) {
      List<String> ready =
          references.entrySet().stream()
              .filter(entry -> !ordered.contains(entry.getKey()))
              .filter(entry -> ordered.containsAll(entry.getValue()))
              .map(Map.Entry::getKey)
              .toList();
      if (ready.isEmpty()) {
        throw new IllegalStateException("tables refer to each other in a circle: " + references);
      }
      ordered.addAll(ready);
    }
    return ordered;
  }

  /** The columns that hold transaction numbers, which mean nothing in another cluster. */
  Map<String, List<String>> transactionNumbers() throws SQLException {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    query(
        """
        select n.nspname || '.' || c.relname, a.attname
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where n.nspname = any (?) and c.relkind = 'r' and a.atttypid = 'xid8'::regtype
        """,
        row ->
            columns
                .computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                .add(row.getString(2)));
    return columns;
  }

  /** The last value that each sequence gave out. */
  Map<String, Long> sequences() throws SQLException {
    Map<String, Long> values = new LinkedHashMap<>();
    query(
        """
        select schemaname || '.' || sequencename, last_value from pg_sequences
        where schemaname = any (?) and last_value is not null
        order by 1
        """,
        row -> values.put(row.getString(1), row.getLong(2)));
    return values;
  }

  /** The change sets that made the schemas. */
  Set<String> changeSets() throws SQLException {
    Set<String> ids = new LinkedHashSet<>();
    try (PreparedStatement statement =
            connection.prepareStatement(
                "select id from platform.databasechangelog order by orderexecuted");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }

  /** Rows of a table as this transaction sees them. */
  long count(String table) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("select count(*) from " + quoted(table));
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** A {@code schema.name} or a column's name as SQL has it. */
  static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"").replace(".", "\".\"") + "\"";
  }

  private void query(String sql, RowReader reader) throws SQLException {
    Array schemas = connection.createArrayOf("text", ShopSchemas.NAMES.toArray());
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, schemas);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }

  @FunctionalInterface
  private interface RowReader {

    void read(ResultSet row) throws SQLException;
  }
}
