package io.shucheng.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.platform.database.DatabaseUnavailableException;
import io.shucheng.platform.database.DatabaseUrl;
import io.shuchengtest.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIntegrationTests {

  @TempDir Path home;

  @Test
  void whatWasCommittedSurvivesARestart() throws SQLException {
    try (EmbeddedPostgres first = start(false)) {
      assertThat(first.isNew()).isTrue();
      execute(first.url(), "create table kept (id int)");
    }
    try (EmbeddedPostgres second = start(false)) {
      assertThat(second.isNew()).isFalse();
      execute(second.url(), "insert into kept values (1)");
    }
  }

  @Test
  void aServerThatWasKilledRecovers() throws Exception {
    EmbeddedPostgres killed = start(false);
    execute(killed.url(), "create table kept as select 1 as id");
    Path pid = home.resolve("postgresql/cluster/postmaster.pid");
    ProcessHandle process =
        ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst())).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
    killed.close();
    try (EmbeddedPostgres next = start(false)) {
      execute(next.url(), "insert into kept values (2)");
    }
  }

  @Test
  void aSecondShopIsRefusedAndACommandJoins() throws SQLException {
    try (EmbeddedPostgres open = start(false)) {
      assertThatThrownBy(() -> start(false))
          .isInstanceOf(DatabaseUnavailableException.class)
          .hasMessageContaining("SHUCHENG_HOME");
      try (EmbeddedPostgres joined = start(true)) {
        assertThat(joined.url().port()).isEqualTo(open.url().port());
      }
      execute(open.url(), "select 1");
    }
  }

  @Test
  void nobodyGetsInWithoutThePasswordAndOnlyTheOwnerCanReadIt() throws Exception {
    try (EmbeddedPostgres open = start(false)) {
      DatabaseUrl url = open.url();
      assertThatThrownBy(() -> DriverManager.getConnection(url.jdbcUrl(), url.username(), "wrong"))
          .isInstanceOf(SQLException.class);
      Path password = home.resolve("postgresql/password");
      assertThat(Files.getPosixFilePermissions(password))
          .extracting(Enum::name)
          .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }
  }

  private EmbeddedPostgres start(boolean mayJoin) {
    return EmbeddedPostgres.start(home.resolve("postgresql"), TestServer.programs(), mayJoin);
  }

  private static void execute(DatabaseUrl url, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url.jdbcUrl(), url.username(), url.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      try (ResultSet rows = statement.getResultSet()) {
        assertThat(rows == null || rows.next()).isTrue();
      }
    }
  }
}
