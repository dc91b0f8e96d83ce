package io.shucheng.platform.database.config;

import io.shucheng.platform.database.DatabaseUrl;
import io.shucheng.platform.database.DedicatedConnections;
import io.shucheng.platform.database.backup.PostgresBackups;
import io.shuchengtest.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A database with the modules' schemas. */
final class BackedUpShop {

  private static final String BOOK =
      """
      insert into catalog.book (revision, work_id, match_key, title, title_order, description)
      select 1, w.id, gen_random_uuid(), '三体 ' || w.id, 'x', E'a\\tb\\\\n\\nc'
      from catalog.work w
      """;

  /** As the shop's own. */
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  final ModuleMigrations migrations;
  final PostgresBackups backups;
  final JdbcClient jdbc;

  private BackedUpShop(DatabaseUrl url) {
    DedicatedConnections connections = new DedicatedConnections(new UrlConnectionDetails(url));
    DriverManagerDataSource dataSource =
        new DriverManagerDataSource(url.jdbcUrl(), url.username(), url.password());
    migrations = new ModuleMigrations(connections, new DefaultResourceLoader());
    backups = new PostgresBackups(connections, migrations, STRICT, Clock.systemUTC());
    jdbc = JdbcClient.create(dataSource);
  }

  /** A shop in which nothing has happened yet. */
  static BackedUpShop empty() {
    return new BackedUpShop(TestServer.copyOf(Migrated.URL));
  }

  void fill() {
    jdbc.sql(
            "insert into catalog.work (match_key) select gen_random_uuid() from generate_series(1, 1000)")
        .update();
    jdbc.sql(BOOK).update();
    jdbc.sql(
            """
            insert into catalog.book_change
            select id, pg_current_xact_id(), nextval('catalog.book_change_sequence'), 1 from catalog.book
            """)
        .update();
    jdbc.sql(
            """
            insert into ordering.stock_movement (book_id, kind, on_hand_change, held_change, created_at)
            values (17, 'RECEIVED', 3, 0, now())
            """)
        .update();
    jdbc.sql(
            """
            insert into platform.account (id, email, guest, password_hash, display_name, roles, created_at)
            values (gen_random_uuid(), 'a@example.com', false, 'x', '读者', '{CUSTOMER}', now())
            """)
        .update();
    jdbc.sql("insert into platform.installation values ('demo', 'true'), ('名', E'a\\nb')").update();
  }

  void backUp(Path file) {
    try {
      backups.write(file, (_, _) -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> rows(String table) {
    return jdbc.sql("select t::text from %s t order by 1".formatted(table))
        .query(String.class)
        .list();
  }

  long number(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  /** Where the schemas are made once. */
  private static final class Migrated {

    static final DatabaseUrl URL = migrate();

    private static DatabaseUrl migrate() {
      DatabaseUrl url = TestServer.freshDatabaseUrl();
      try {
        new BackedUpShop(url).migrations.afterPropertiesSet();
      } catch (Exception e) { // as afterPropertiesSet has it
        throw new IllegalStateException(e);
      }
      return url;
    }
  }
}
