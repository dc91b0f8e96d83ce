package io.shucheng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuchengtest.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;

/** Every changelog goes forward and back, and leaves nothing behind. */
class ChangelogIntegrationTests {

  @Test
  void everyChangelogIsUndoneByItsRollbackAndCanBeDoneAgain() throws Exception {
    DatabaseUrl url = TestServer.freshDatabaseUrl();
    try (Connection connection =
        DriverManager.getConnection(url.jdbcUrl(), url.username(), url.password())) {
      execute(connection, "create schema platform");
      migrate(connection);
      List<String> migrated = objects(connection);
      assertThat(migrated).anyMatch(name -> name.contains("platform.account"));

      rollBackEverything(connection);
      assertThat(objects(connection)).as("left behind by a rollback").isEmpty();

      migrate(connection);
      assertThat(objects(connection)).isEqualTo(migrated);
    }
  }

  private static void migrate(Connection connection) throws LiquibaseException, SQLException {
    liquibase(connection).update(new Contexts(), new LabelExpression());
    connection.setAutoCommit(true);
  }

  private static void rollBackEverything(Connection connection)
      throws LiquibaseException, SQLException {
    Liquibase liquibase = liquibase(connection);
    int ran = liquibase.getDatabase().getRanChangeSetList().size();
    liquibase.rollback(ran, null, new Contexts(), new LabelExpression());
    connection.setAutoCommit(true);
  }

  private static Liquibase liquibase(Connection connection) throws LiquibaseException {
    Database database =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    database.setLiquibaseSchemaName("platform");
    return new Liquibase("db/changelog/master.yaml", new ClassLoaderResourceAccessor(), database);
  }

  /** Tables, columns, indexes, sequences, functions and constraints of the modules' schemas. */
  private static List<String> objects(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select kind || ' ' || name from (
                  select 'relation ' || c.relkind::text as kind, n.nspname || '.' || c.relname as name
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  union all
                  select 'function', n.nspname || '.' || p.proname
                  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                  union all
                  select 'constraint', n.nspname || '.' || k.conname
                  from pg_constraint k join pg_namespace n on n.oid = k.connamespace
                ) objects
                where name ~ '^(platform|catalog|search|ordering)\\.'
                  and name !~ '^platform\\.databasechangelog'
                order by 1
                """)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
