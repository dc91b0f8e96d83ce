package io.shucheng.platform.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A new file that appears under its name whole and safe on the disk, or not at all, and that only
 * its owner can read: what leaves the database holds names and addresses.
 */
public final class PrivateFile {

  private static final FileAttribute<?> OWNERS_ALONE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** No two files are written under one name, in this process or another. */
  private static final String OWN = "." + UUID.randomUUID() + "-";

  private static final AtomicLong WRITTEN = new AtomicLong();

  private PrivateFile() {}

  /**
   * Says whether a file can be made here, before long work for it begins.
   *
   * @throws FileAlreadyExistsException if it is there
   * @throws NoSuchFileException if its folder is not
   */
  public static void requireNew(Path file) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path folder = folderOf(file);
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
  }

  /**
   * Writes it.
   *
   * @throws FileAlreadyExistsException if it is there
   * @throws IOException if it cannot be written or {@code content} fails; nothing is left then
   */
  public static void write(Path file, Content content) throws IOException {
    requireNew(file);
    put(file, content, true, true);
  }

  /**
   * Writes it, in the place of one that is there. Its folder is made, for its owner alone, if it is
   * missing.
   *
   * @throws IOException if it cannot be written or {@code content} fails; what was there stands
   */
  public static void replace(Path file, Content content) throws IOException {
    makeFolderOf(file);
    put(file, content, false, true);
  }

  /**
   * As {@link #replace}, without waiting for the disk: for many files that a power cut may take
   * again or leave empty.
   */
  public static void replaceUnforced(Path file, Content content) throws IOException {
    makeFolderOf(file);
    put(file, content, false, false);
  }

  private static void makeFolderOf(Path file) throws IOException {
    Path folder = folderOf(file);
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  private static void put(Path file, Content content, boolean mustBeNew, boolean forced)
      throws IOException {
    Path writing =
        folderOf(file).resolve(file.getFileName() + OWN + WRITTEN.incrementAndGet() + ".part");
    boolean there = false;
    try {
      Files.createFile(writing, OWNERS_ALONE);
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(writing))) {
        content.writeTo(out);
      }
      if (forced) {
        try (FileChannel channel = FileChannel.open(writing, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
      if (mustBeNew) {
        requireNew(file);
      }
      Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE);
      there = true;
    } finally {
      if (!there) {
        Files.deleteIfExists(writing);
      }
    }
  }

  private static Path folderOf(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  /** What the file shall hold. */
  @FunctionalInterface
  public interface Content {

    /**
     * @param out is buffered; whether it is left open is no matter
     */
    void writeTo(OutputStream out) throws IOException;
  }
}
