package io.shucheng.platform.database.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.platform.database.UnusableBackupException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be restored changes nothing. */
class RefusedBackupsIntegrationTests {

  @TempDir private Path folder;
  private final BackedUpShop old = BackedUpShop.empty();
  private final BackedUpShop fresh = BackedUpShop.empty();

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

  /** Where an entry's name stands in the directory at the end of a ZIP file. */
  private static int inDirectory(byte[] zip, String entry) {
    return new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf(entry);
  }
}
