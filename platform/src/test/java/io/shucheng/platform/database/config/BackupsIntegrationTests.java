package io.shucheng.platform.database.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.platform.database.BackupContents;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is backed up comes back. */
class BackupsIntegrationTests {

  @TempDir private Path folder;
  private final BackedUpShop old = BackedUpShop.empty();
  private final BackedUpShop fresh = BackedUpShop.empty();

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
}
