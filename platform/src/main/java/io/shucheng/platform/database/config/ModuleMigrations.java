package io.shucheng.platform.database.config;

import io.shucheng.platform.database.DatabaseUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.RanChangeSet;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.core.io.ResourceLoader;

/**
 * Brings every module's schema to this version's state before anything asks the database. Refuses a
 * database that a newer version has migrated. Several nodes may start at once: a lock lets one of
 * them do it.
 */
final class ModuleMigrations extends SpringLiquibase {

  /** The advisory lock of whoever migrates; any number that is nobody else's. */
  private static final long MIGRATING = 7_305_217_101L;

  ModuleMigrations(DataSource dataSource, ResourceLoader resources) {
    setDataSource(dataSource);
    setResourceLoader(resources);
    setChangeLog("classpath:/db/changelog/master.yaml");
    setLiquibaseSchema("platform");
    setShowSummary(liquibase.UpdateSummaryEnum.OFF);
  }

  @Override
  public void afterPropertiesSet() throws LiquibaseException {
    try (Connection connection = getDataSource().getConnection();
        Statement statement = connection.createStatement()) {
      // ends with the connection, whatever becomes of us; who holds it is the only one who migrates
      statement.execute("select pg_advisory_lock(" + MIGRATING + ")");
      try {
        statement.execute("create schema if not exists platform");
        forgetLeftOverLock(statement);
        super.afterPropertiesSet();
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
}
