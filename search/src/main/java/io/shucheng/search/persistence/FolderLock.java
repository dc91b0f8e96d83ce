package io.shucheng.search.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.IOUtils;

/** Keeps other processes away from a folder until it is closed, or its process ends. */
final class FolderLock implements AutoCloseable {

  private final Directory directory;
  private final Lock lock;

  private FolderLock(Directory directory, Lock lock) {
    this.directory = directory;
    this.lock = lock;
  }

  /**
   * Takes a folder, which is made where it is missing.
   *
   * @throws org.apache.lucene.store.LockObtainFailedException if another process has it
   */
  static FolderLock take(Path folder) throws IOException {
    Files.createDirectories(folder);
    Directory directory = FSDirectory.open(folder);
    boolean taken = false;
    try {
      FolderLock lock =
          new FolderLock(directory, directory.obtainLock(IndexWriter.WRITE_LOCK_NAME));
      taken = true;
      return lock;
    } finally {
      if (!taken) {
        IOUtils.closeWhileHandlingException(directory);
      }
    }
  }

  /** Whether a file in the folder is the lock's own. */
  static boolean isOwn(Path file) {
    return file.endsWith(IndexWriter.WRITE_LOCK_NAME);
  }

  @Override
  public void close() {
    IOUtils.closeWhileHandlingException(lock, directory);
  }
}
