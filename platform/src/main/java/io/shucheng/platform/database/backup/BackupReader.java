package io.shucheng.platform.database.backup;

import io.shucheng.platform.database.CopyProgress;
import io.shucheng.platform.database.DatabaseUnavailableException;
import io.shucheng.platform.database.UnusableBackupException;
import io.shucheng.platform.database.backup.Manifest.CopiedTable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fills empty tables from a backup's file. */
final class BackupReader implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;

  private final ZipFile file;
  private final Manifest manifest;

  private BackupReader(ZipFile file, Manifest manifest) {
    this.file = file;
    this.manifest = manifest;
  }

  /**
   * @throws UnusableBackupException if it is no backup, not whole, or of a newer form
   */
  static BackupReader open(Path path, JsonMapper json) throws IOException {
    ZipFile file;
    try {
      file = new ZipFile(path.toFile());
    } catch (ZipException e) {
      throw notWhole(path, e);
    }
    try {
      return new BackupReader(file, manifest(path, file, json));
    } catch (RuntimeException | IOException e) {
      file.close();
      throw e;
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /**
   * Copies all rows in; the caller's transaction makes them stay.
   *
   * @throws UnusableBackupException if the file is damaged or its rows do not fit
   * @throws DatabaseUnavailableException if the server fails meanwhile
   */
  void fill(Connection connection, CopyProgress progress) {
    try {
      long copied = 0;
      long total = manifest.rows();
      for (CopiedTable table : manifest.tables()) {
        long rows = copy(connection, table, copied, total, progress);
        if (rows != table.rows()) {
          throw damaged(
              "%s has %d rows, not %d".formatted(table.table(), rows, table.rows()), null);
        }
        copied += rows;
        progress.at(copied, total);
      }
      renewTransactionNumbers(connection);
      setSequences(connection);
    } catch (ZipException | EOFException e) {
      throw damaged(String.valueOf(e.getMessage()), e);
    } catch (SQLException e) {
      throw isOfTheData(e) ? damaged(String.valueOf(e.getMessage()), e) : brokenOff(e);
    } catch (IOException e) {
      throw brokenOff(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private long copy(
      Connection connection, CopiedTable table, long before, long total, CopyProgress progress)
      throws SQLException, IOException {
    ZipEntry entry = entry(table);
    CopyIn rows =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + BackupWriter.target(table.table(), table.columns()) + " from stdin");
    try (CheckedInputStream in = checked(entry)) {
      byte[] buffer = new byte[BUFFER];
      long bytes = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        rows.writeToCopy(buffer, 0, read);
        bytes += read;
        long share = entry.getSize() > 0 ? table.rows() * bytes / entry.getSize() : 0;
        progress.at(before + share, total);
      }
      requireWhole(entry, in);
      return rows.endCopy();
    } finally {
      if (rows.isActive()) {
        rows.cancelCopy();
      }
    }
  }

  private CheckedInputStream checked(ZipEntry entry) throws IOException {
    return new CheckedInputStream(file.getInputStream(entry), new CRC32());
  }

  /** {@link ZipFile} reads past a wrong checksum. */
  private static void requireWhole(ZipEntry entry, CheckedInputStream read) {
    if (entry.getCrc() != read.getChecksum().getValue()) {
      throw damaged("the checksum of %s is wrong".formatted(entry.getName()), null);
    }
  }

  private ZipEntry entry(CopiedTable table) {
    ZipEntry entry = file.getEntry(table.entry());
    if (entry == null) {
      throw damaged("it lacks " + table.entry(), null);
    }
    return entry;
  }

  /** Transactions of the old cluster never were in this one: to its readers all rows are new. */
  private static void renewTransactionNumbers(Connection connection) throws SQLException {
    Map<String, List<String>> columns = new ShopTables(connection).transactionNumbers();
    try (Statement statement = connection.createStatement()) {
      for (Map.Entry<String, List<String>> table : columns.entrySet()) {
        for (String column : table.getValue()) {
          statement.execute(
              "update %s set %s = pg_current_xact_id()"
                  .formatted(ShopTables.quoted(table.getKey()), ShopTables.quoted(column)));
        }
      }
    }
  }

  private void setSequences(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select setval(?::regclass, ?)")) {
      for (Map.Entry<String, Long> sequence : manifest.sequences().entrySet()) {
        statement.setString(1, ShopTables.quoted(sequence.getKey()));
        statement.setLong(2, sequence.getValue());
        statement.execute();
      }
    }
  }

  private static Manifest manifest(Path path, ZipFile file, JsonMapper json) throws IOException {
    ZipEntry entry = file.getEntry(Manifest.ENTRY);
    if (entry == null) {
      throw notWhole(path, null);
    }
    try (CheckedInputStream in = new CheckedInputStream(file.getInputStream(entry), new CRC32())) {
      JsonNode tree = json.readTree(in.readAllBytes());
      requireWhole(entry, in);
      if (tree.path("form").asInt(0) > Manifest.FORM) {
        throw newer(path);
      }
      return json.treeToValue(tree, Manifest.class);
    } catch (JacksonException | ZipException e) {
      throw notWhole(path, e);
    }
  }

  /** SQLSTATE classes 22 and 23: a value that is none, a row that breaks a rule. */
  private static boolean isOfTheData(SQLException e) {
    String state = e.getSQLState();
    return state != null && (state.startsWith("22") || state.startsWith("23"));
  }

  private static DatabaseUnavailableException brokenOff(Exception e) {
    return new DatabaseUnavailableException(
        "the restore broke off (%s), and nothing was restored: mend that, and restore again"
            .formatted(e.getMessage()),
        e);
  }

  static UnusableBackupException newer(Path path) {
    return new UnusableBackupException(
        "%s was made by a newer Shucheng: restore it with that version".formatted(path));
  }

  private static UnusableBackupException damaged(String how, @Nullable Exception cause) {
    return new UnusableBackupException(
        "the backup is damaged (%s), and nothing was restored: use another".formatted(how), cause);
  }

  private static UnusableBackupException notWhole(Path path, @Nullable Exception cause) {
    return new UnusableBackupException(
        "%s is no backup of Shucheng, or not a whole one: name a file that 'shucheng backup' wrote"
            .formatted(path),
        cause);
  }
}
