package io.shucheng.platform.database.backup;

import io.shucheng.platform.database.BackupContents;
import io.shucheng.platform.database.Backups;
import io.shucheng.platform.database.CopyProgress;
import io.shucheng.platform.database.DedicatedConnections;
import io.shucheng.platform.database.UnusableBackupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import tools.jackson.databind.json.JsonMapper;

/** Backups of the shop's database. */
public final class PostgresBackups implements Backups {

  /** What every start writes by itself: a database with no more than this is new. */
  private static final String WRITTEN_BY_A_START = "platform.installation";

  private final DedicatedConnections connections;
  private final ShopSchemas schemas;
  private final JsonMapper json;
  private final Clock clock;

  public PostgresBackups(
      DedicatedConnections connections, ShopSchemas schemas, JsonMapper json, Clock clock) {
    this.connections = connections;
    this.schemas = schemas;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public BackupContents write(Path file, CopyProgress progress) throws IOException {
    if (Files.exists(file)) {
      throw new UnusableBackupException(
          "%s is there already: name a new file, or remove that one".formatted(file));
    }
    Path writing = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(writing);
    try (Connection connection = connections.openSnapshot("backup")) {
      Manifest manifest =
          new BackupWriter(connection, progress).write(writing, clock.instant(), json);
      Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE);
      return new BackupContents(manifest.madeAt(), manifest.rows());
    } catch (SQLException e) {
      throw new IOException("the database could not be read: " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(writing);
    }
  }

  @Override
  public BackupContents restore(Path file, CopyProgress progress) throws IOException {
    try (BackupReader backup = BackupReader.open(file, json)) {
      Manifest manifest = backup.manifest();
      if (!schemas.changeSets().containsAll(manifest.changeSets())) {
        throw BackupReader.newer(file);
      }
      requireNew();
      schemas.remake(manifest.changeSets(), connection -> backup.fill(connection, progress));
      return new BackupContents(manifest.madeAt(), manifest.rows());
    }
  }

  private void requireNew() throws IOException {
    try (Connection connection = connections.openSnapshot("restore")) {
      ShopTables tables = new ShopTables(connection);
      for (String table : tables.columns().keySet()) {
        if (!table.equals(WRITTEN_BY_A_START) && tables.count(table) > 0) {
          throw new UnusableBackupException(
              "the database is not new (%s has rows): restore into an empty one, with a new SHUCHENG_HOME or another DATABASE_URL"
                  .formatted(table));
        }
      }
    } catch (SQLException e) {
      throw new IOException("the database could not be read: " + e.getMessage(), e);
    }
  }
}
