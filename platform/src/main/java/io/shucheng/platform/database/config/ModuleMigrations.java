package io.shucheng.platform.database.config;

import io.shucheng.platform.database.DatabaseUnavailableException;
import io.shucheng.platform.database.DedicatedConnections;
import io.shucheng.platform.database.backup.ShopSchemas;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.RuntimeEnvironment;
import liquibase.changelog.ChangeLogIterator;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.RanChangeSet;
import liquibase.changelog.filter.ChangeSetFilter;
import liquibase.changelog.filter.ChangeSetFilterResult;
import liquibase.changelog.filter.ShouldRunChangeSetFilter;
import liquibase.changelog.visitor.UpdateVisitor;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.core.io.ResourceLoader;

/**
 * Brings every module's schema to this version's state before anything asks the database. Refuses a
 * database that a newer version has migrated. Several nodes may start at once: a lock lets one of
 * them do it.
 */
final class ModuleMigrations extends SpringLiquibase implements ShopSchemas {

  /** The advisory lock of whoever migrates; any number that is nobody else's. */
  private static final long MIGRATING = 7_305_217_101L;

  ModuleMigrations(DedicatedConnections connections, ResourceLoader resources) {
    // beside the pool: a large table's new index takes longer than a request may
    setDataSource(connections.dataSource("migrations"));
    setResourceLoader(resources);
    setChangeLog("classpath:/db/changelog/master.yaml");
    setLiquibaseSchema("platform");
    setShowSummary(liquibase.UpdateSummaryEnum.OFF);
  }

  @Override
  public void afterPropertiesSet() throws LiquibaseException {
    alone(
        statement -> {
          statement.execute("create schema if not exists platform");
          forgetLeftOverLock(statement);
          super.afterPropertiesSet();
        });
  }

  @Override
  public Set<String> changeSets() {
    try (Connection connection = getDataSource().getConnection()) {
      return createLiquibase(connection).getDatabaseChangeLog().getChangeSets().stream()
          .map(ChangeSet::getId)
          .collect(Collectors.toSet());
    } catch (SQLException | LiquibaseException e) {
      throw new IllegalStateException("the changelogs cannot be read", e);
    }
  }

  @Override
  public void remake(Set<String> changeSets, Filling filling) {
    try {
      alone(
          statement -> {
            for (String schema : NAMES) {
              statement.execute("drop schema if exists " + schema + " cascade");
            }
            statement.execute("create schema platform");
            migrateTo(changeSets);
            fill(filling);
            super.afterPropertiesSet();
          });
    } catch (LiquibaseException e) {
      throw new IllegalStateException("the schemas cannot be made anew", e);
    }
  }

  /** Does something to the schemas while no other node does. */
  private void alone(SchemaWork work) throws LiquibaseException {
    try (Connection connection = getDataSource().getConnection();
        Statement statement = connection.createStatement()) {
      // ends with the connection, whatever becomes of us; who holds it is the only one who migrates
      statement.execute("select pg_advisory_lock(" + MIGRATING + ")");
      try {
        work.run(statement);
      } finally {
        statement.execute("select pg_advisory_unlock(" + MIGRATING + ")");
      }
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(
          "the schemas cannot be made (%s): give the database's user the right to create them"
              .formatted(e.getMessage()),
          e);
    }
  }

  private void migrateTo(Set<String> changeSets) throws LiquibaseException, SQLException {
    try (Connection connection = getDataSource().getConnection()) {
      Liquibase liquibase = createLiquibase(connection);
      Database database = liquibase.getDatabase();
      DatabaseChangeLog changeLog = liquibase.getDatabaseChangeLog();
      liquibase.checkLiquibaseTables(false, changeLog, new Contexts(), new LabelExpression());
      new ChangeLogIterator(
              changeLog,
              changeSet ->
                  new ChangeSetFilterResult(
                      changeSets.contains(changeSet.getId()),
                      "of the backup",
                      ChangeSetFilter.class))
          .run(
              new UpdateVisitor(database, null, new ShouldRunChangeSetFilter(database)),
              new RuntimeEnvironment(database, new Contexts(), new LabelExpression()));
    }
  }

  private void fill(Filling filling) throws SQLException {
    try (Connection connection = getDataSource().getConnection()) {
      connection.setAutoCommit(false);
      filling.fill(connection);
      connection.commit();
    }
  }

  /** A node that was killed while it migrated left Liquibase's own lock behind. */
  private static void forgetLeftOverLock(Statement statement) throws SQLException {
    statement.execute(
        """
        do $$ begin
          if to_regclass('platform.databasechangeloglock') is not null then
            update platform.databasechangeloglock
               set locked = false, lockgranted = null, lockedby = null where locked;
          end if;
        end $$
        """);
  }

  @Override
  protected void performUpdate(Liquibase liquibase) throws LiquibaseException {
    Collection<RanChangeSet> unknown =
        liquibase.listUnexpectedChangeSets(new Contexts(), new LabelExpression());
    if (!unknown.isEmpty()) {
      throw new DatabaseUnavailableException(
          "the database was migrated by a newer Shucheng (it knows %s): start that version, or restore a backup"
              .formatted(unknown.iterator().next().getId()));
    }
    super.performUpdate(liquibase);
  }

  @FunctionalInterface
  private interface SchemaWork {

    void run(Statement statement) throws SQLException, LiquibaseException;
  }
}
