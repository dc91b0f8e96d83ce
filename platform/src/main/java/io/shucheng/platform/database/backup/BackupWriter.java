package io.shucheng.platform.database.backup;

import io.shucheng.platform.database.CopyProgress;
import io.shucheng.platform.database.backup.Manifest.CopiedTable;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import tools.jackson.databind.json.JsonMapper;

/** Copies every table of one snapshot into a ZIP file, one entry a table. */
final class BackupWriter {

  /** Whoever was logged in logs in again: a session that was ended since must stay ended. */
  private static final Set<String> NOT_COPIED =
      Set.of(
          "platform.refresh_token",
          "platform.password_reset",
          "platform.ended_session",
          "platform.verification_key",
          "platform.bucket");

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

  Manifest write(OutputStream out, Instant now, JsonMapper json) throws SQLException, IOException {
    Map<String, List<String>> columns = tables.columns();
    columns.keySet().removeAll(NOT_COPIED);
    List<String> ordered = tables.inOrderOfReferences(columns.keySet());
    long total = 0;
    for (String table : ordered) {
      total += tables.count(table);
    }
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
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
}
