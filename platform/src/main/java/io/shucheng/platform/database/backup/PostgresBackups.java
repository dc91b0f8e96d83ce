package io.shucheng.platform.database.backup;

import io.shucheng.platform.database.BackupContents;
import io.shucheng.platform.database.Backups;
import io.shucheng.platform.database.CopyProgress;
import io.shucheng.platform.database.DedicatedConnections;
import io.shucheng.platform.database.UnusableBackupException;
import io.shucheng.platform.files.PrivateFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
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
    AtomicReference<Manifest> written = new AtomicReference<>();
    PrivateFile.write(file, out -> written.set(write(out, progress)));
    Manifest manifest = Objects.requireNonNull(written.get());
    return new BackupContents(manifest.madeAt(), manifest.rows());
  }

  private Manifest write(OutputStream out, CopyProgress progress) throws IOException {
    try (Connection connection = connections.openSnapshot("backup")) {
      return new BackupWriter(connection, progress).write(out, clock.instant(), json);
    } catch (SQLException e) {
      throw new IOException("the database could not be read: " + e.getMessage(), e);
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
