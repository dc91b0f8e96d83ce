package io.shucheng.platform.database;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The whole database as one file, and back. Not in it are sessions and the keys below {@code
 * SHUCHENG_HOME} (everybody logs in again), and the search index, which is built from the catalog.
 * Thread-safe.
 */
public interface Backups {

  /**
   * Writes the database as it stands at this moment; the shop may stay open. The file appears whole
   * or not at all, and only its owner can read it: it holds customers' addresses.
   *
   * @param file must not exist
   * @throws UnusableBackupException if it exists; the message says what to do
   */
  BackupContents write(Path file, CopyProgress progress) throws IOException;

  /**
   * Fills a new database from a file: at the schemas it was made from, and then brings them to this
   * version's. Nothing else may use the database meanwhile.
   *
   * @throws UnusableBackupException if the file is none, is damaged or of a newer version, or the
   *     database is not new; nothing was changed then, and the message says what to do
   */
  BackupContents restore(Path file, CopyProgress progress) throws IOException;
}
