package io.shucheng.platform.database.backup;

import io.shucheng.platform.database.CopyProgress;
import io.shucheng.platform.database.backup.Manifest.CopiedTable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import tools.jackson.databind.json.JsonMapper;

/** Copies every table of one snapshot into a ZIP file, one entry a table. */
final class BackupWriter {

  private static final int REPORT_EVERY = 1_000;

  private final Connection connection;
  private final ShopTables tables;
  private final CopyProgress progress;
  private long copied;

  /**
   * @param connection in a repeatable-read transaction
   */
  BackupWriter(Connection connection, CopyProgress progress) {
    this.connection = connection;
    this.tables = new ShopTables(connection);
    this.progress = progress;
  }

  Manifest write(Path file, Instant now, JsonMapper json) throws SQLException, IOException {
    Map<String, List<String>> columns = tables.columns();
    List<String> ordered = tables.inOrderOfReferences(columns.keySet());
    long total = 0;
    for (String table : ordered) {
      total += tables.count(table);
    }
    try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(create(file)))) {
      zip.setLevel(Deflater.BEST_SPEED);
      List<CopiedTable> written = new ArrayList<>();
      for (String table : ordered) {
        written.add(copy(table, columns.getOrDefault(table, List.of()), zip, total));
      }
      Manifest manifest =
          new Manifest(Manifest.FORM, now, tables.changeSets(), written, tables.sequences());
      zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
      zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
      zip.closeEntry();
      progress.at(copied, total);
      return manifest;
    }
  }

  private CopiedTable copy(String table, List<String> columns, ZipOutputStream zip, long total)
      throws SQLException, IOException {
    zip.putNextEntry(new ZipEntry(new CopiedTable(table, columns, 0).entry()));
    CopyOut rows =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy " + target(table, columns) + " to stdout");
    try {
      for (byte[] row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
        zip.write(row);
        copied++;
        if (copied % REPORT_EVERY == 0) {
          progress.at(copied, total);
        }
      }
    } finally {
      if (rows.isActive()) {
        rows.cancelCopy();
      }
    }
    zip.closeEntry();
    return new CopiedTable(table, columns, rows.getHandledRowCount());
  }

  /** A table and its columns as COPY names them. */
  static String target(String table, List<String> columns) {
    return ShopTables.quoted(table)
        + columns.stream().map(ShopTables::quoted).collect(Collectors.joining(", ", " (", ")"));
  }

  private static OutputStream create(Path file) throws IOException {
    return Channels.newOutputStream(
        Files.newByteChannel(
            file,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
  }
}
