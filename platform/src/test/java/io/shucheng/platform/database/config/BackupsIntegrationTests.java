package io.shucheng.platform.database.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.platform.database.BackupContents;
import io.shucheng.platform.database.DatabaseUrl;
import io.shucheng.platform.database.DedicatedConnections;
import io.shucheng.platform.database.UnusableBackupException;
import io.shucheng.platform.database.backup.PostgresBackups;
import io.shuchengtest.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class BackupsIntegrationTests {

  private static final String BOOK =
      """
      insert into catalog.book (revision, work_id, match_key, title, title_order, description)
      select 1, w.id, gen_random_uuid(), '三体 ' || w.id, 'x', E'a\\tb\\\\n\\nc'
      from catalog.work w
      """;

  /** As the shop's own. */
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static DatabaseUrl migrated;

  @TempDir private Path folder;
  private Shop old;
  private Shop fresh;

  @BeforeAll
  static void migrate() throws Exception {
    migrated = TestServer.freshDatabaseUrl();
    new Shop(migrated).migrations.afterPropertiesSet();
  }

  @BeforeEach
  void twoDatabases() {
    old = new Shop(TestServer.copyOf(migrated));
    fresh = new Shop(TestServer.copyOf(migrated));
  }

  @Test
  void everyRowComesBack() throws IOException {
    old.fill();
    Path file = folder.resolve("shop.backup");
    BackupContents written = old.backups.write(file, (_, _) -> {});
    List<String> steps = new ArrayList<>();
    BackupContents restored =
        fresh.backups.restore(file, (rows, total) -> steps.add(rows + "/" + total));

    assertThat(restored).isEqualTo(written);
    assertThat(written.rows()).isEqualTo(1_000 + 1_000 + 1_000 + 1 + 1 + 2);
    assertThat(steps).last().isEqualTo(written.rows() + "/" + written.rows());
    for (String table :
        List.of("catalog.work", "catalog.book", "ordering.stock_movement", "platform.account")) {
      assertThat(fresh.rows(table)).as(table).isEqualTo(old.rows(table)).isNotEmpty();
    }
  }

  @Test
  void whatIsMadeLaterGetsNumbersThatWereNeverGiven() throws IOException {
    old.fill();
    Path file = folder.resolve("shop.backup");
    old.backUp(file);
    fresh.backups.restore(file, (_, _) -> {});

    long last = fresh.number("select max(id) from catalog.work");
    assertThat(fresh.number("insert into catalog.work default values returning id"))
        .isGreaterThan(last);
    assertThat(fresh.number("select nextval('catalog.book_change_sequence')")).isGreaterThan(1_000);
  }

  @Test
  void followersOfTheChangeFeedSeeEverythingAnew() throws IOException {
    old.fill();
    // a cluster that has seen many more transactions than the one it is restored to
    old.jdbc.sql("update catalog.book_change set xid = '9000000000'::xid8").update();
    Path file = folder.resolve("shop.backup");
    old.backUp(file);
    fresh.backups.restore(file, (_, _) -> {});

    assertThat(
            fresh.number(
                "select count(*) from catalog.book_change where xid < pg_snapshot_xmin(pg_current_snapshot())"))
        .isEqualTo(1_000);
  }

  @Test
  void aBackupOfAnOlderVersionIsBroughtToThisOne() throws IOException {
    Set<String> all = old.migrations.changeSets();
    Set<String> before =
        all.stream()
            .filter(id -> !id.endsWith("_stock_reports"))
            .collect(Collectors.toUnmodifiableSet());
    assertThat(before).hasSizeLessThan(all.size());
    Path file = folder.resolve("old.backup");
    old.migrations.remake(
        before,
        _ -> {
          old.jdbc.sql("insert into ordering.stock_report values ('feed', 17, 5, now())").update();
          old.backUp(file);
        });

    fresh.backups.restore(file, (_, _) -> {});

    assertThat(fresh.number("select on_hand from ordering.stock_report where number = 0"))
        .isEqualTo(5);
    assertThat(fresh.number("select count(*) from platform.databasechangelog"))
        .isEqualTo(all.size());
  }

  @Test
  void aBackupOfANewerVersionIsRefused() throws IOException {
    old.jdbc
        .sql(
            """
            insert into platform.databasechangelog
            select '20991231000000_from_the_future', author, filename, dateexecuted, orderexecuted + 1000,
                   exectype, md5sum, description, comments, tag, liquibase, contexts, labels, deployment_id
            from platform.databasechangelog limit 1
            """)
        .update();
    Path file = folder.resolve("new.backup");
    old.backUp(file);
    assertThatThrownBy(() -> fresh.backups.restore(file, (_, _) -> {}))
        .isInstanceOf(UnusableBackupException.class)
        .hasMessageContaining("newer Shucheng");
  }

  @Test
  void aDatabaseThatHoldsSomethingIsNotOverwritten() throws IOException {
    old.fill();
    Path file = folder.resolve("shop.backup");
    old.backUp(file);
    assertThatThrownBy(() -> old.backups.restore(file, (_, _) -> {}))
        .isInstanceOf(UnusableBackupException.class)
        .hasMessageContaining("is not new");
    assertThat(old.rows("catalog.book")).hasSize(1_000);
  }

  @Test
  void aFileIsNeverOverwrittenAndOnlyItsOwnerReadsIt() throws IOException {
    Path file = folder.resolve("shop.backup");
    old.backUp(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> old.backups.write(file, (_, _) -> {}))
        .isInstanceOf(FileAlreadyExistsException.class);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void aFileThatIsCutShortOrNoneIsRefused() throws IOException {
    old.fill();
    Path file = folder.resolve("shop.backup");
    old.backUp(file);
    byte[] whole = Files.readAllBytes(file);
    Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length / 2));
    Path text = Files.writeString(folder.resolve("text"), "not a backup");
    for (Path bad : List.of(cut, text)) {
      assertThatThrownBy(() -> fresh.backups.restore(bad, (_, _) -> {}))
          .isInstanceOf(UnusableBackupException.class)
          .hasMessageContaining("no backup of Shucheng");
    }
  }

  @Test
  void aDamagedFileRestoresNothingAndAnotherStillCanBe() throws IOException {
    old.fill();
    Path file = folder.resolve("shop.backup");
    old.backUp(file);
    Path damaged = folder.resolve("damaged.backup");
    Files.copy(file, damaged);
    try (var zip = FileSystems.newFileSystem(damaged)) {
      Files.writeString(zip.getPath("tables/platform.account.copy"), "");
    }
    assertThatThrownBy(() -> fresh.backups.restore(damaged, (_, _) -> {}))
        .isInstanceOf(UnusableBackupException.class)
        .hasMessageContaining("platform.account has 0 rows, not 1");
    assertThat(fresh.rows("catalog.book")).isEmpty();

    fresh.backups.restore(file, (_, _) -> {});
    assertThat(fresh.rows("catalog.book")).hasSize(1_000);
  }

  @Test
  void aFigureThatWasDamagedIsNotRestoredAsAnother() throws IOException {
    old.fill();
    Path file = folder.resolve("shop.backup");
    old.backUp(file);
    byte[] bytes = Files.readAllBytes(file);
    // content and checksum no longer agree; the checksum stands 30 bytes before the entry's name
    bytes[inDirectory(bytes, "tables/catalog.book.copy") - 30] ^= 1;
    Path damaged = Files.write(folder.resolve("damaged"), bytes);
    assertThatThrownBy(() -> fresh.backups.restore(damaged, (_, _) -> {}))
        .isInstanceOf(UnusableBackupException.class)
        .hasMessageContaining("checksum of tables/catalog.book.copy");
    assertThat(fresh.rows("catalog.work")).isEmpty();
  }

  @Test
  void aBackupOfANewerFormIsRefusedAsSuch() throws IOException {
    Path file = folder.resolve("shop.backup");
    old.backUp(file);
    try (var zip = FileSystems.newFileSystem(file)) {
      Files.writeString(zip.getPath("manifest.json"), "{\"form\":2,\"parts\":[]}");
    }
    assertThatThrownBy(() -> fresh.backups.restore(file, (_, _) -> {}))
        .hasMessageContaining("newer Shucheng");
  }

  @Test
  void sessionsAreNotRestored() throws IOException {
    old.fill();
    old.jdbc
        .sql(
            """
            insert into platform.refresh_token (token_hash, family, account_id, issued_at, expires_at)
            select 'x', gen_random_uuid(), id, now(), now() + interval '1 day' from platform.account
            """)
        .update();
    Path file = folder.resolve("shop.backup");
    old.backUp(file);
    fresh.backups.restore(file, (_, _) -> {});
    assertThat(fresh.rows("platform.account")).hasSize(1);
    assertThat(fresh.rows("platform.refresh_token")).isEmpty();
  }

  /** Where an entry's name stands in the directory at the end of a ZIP file. */
  private static int inDirectory(byte[] zip, String entry) {
    return new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf(entry);
  }

  /** A database with the modules' schemas. */
  private static final class Shop {

    private final ModuleMigrations migrations;
    private final PostgresBackups backups;
    private final JdbcClient jdbc;

    Shop(DatabaseUrl url) {
      DedicatedConnections connections = new DedicatedConnections(new UrlConnectionDetails(url));
      DriverManagerDataSource dataSource =
          new DriverManagerDataSource(url.jdbcUrl(), url.username(), url.password());
      migrations = new ModuleMigrations(connections, new DefaultResourceLoader());
      backups = new PostgresBackups(connections, migrations, STRICT, Clock.systemUTC());
      jdbc = JdbcClient.create(dataSource);
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
      jdbc.sql("insert into platform.installation values ('demo', 'true'), ('名', E'a\\nb')")
          .update();
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
  }
}
