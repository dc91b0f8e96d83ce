package io.shucheng.catalog.usecase;

import io.shucheng.catalog.ImportId;
import io.shucheng.catalog.ImportTooLargeException;
import io.shucheng.catalog.domain.ImportLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder that keeps uploaded files until they are imported. */
final class Spool {

  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
  private static final int BUFFER = 64 * 1024;

  private final ImportLimits limits;

  Spool(ImportLimits limits) {
    this.limits = limits;
  }

  /**
   * Writes the content to disk as it comes.
   *
   * @throws ImportTooLargeException if there is more of it than is taken
   */
  Path keep(ImportId id, InputStream content) {
    Path file = limits.spool().resolve(id.toString());
    try {
      Files.createDirectories(limits.spool());
      try (OutputStream out = Files.newOutputStream(file)) {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int got = content.read(buffer); got >= 0; got = content.read(buffer)) {
          size += got;
          if (size > limits.mostBytes()) {
            throw new ImportTooLargeException(limits.mostBytes());
          }
          out.write(buffer, 0, got);
        }
      }
      return file;
    } catch (IOException e) {
      drop(file);
      throw new UncheckedIOException("cannot keep the uploaded file", e);
    } catch (ImportTooLargeException e) {
      drop(file);
      throw e;
    }
  }

  void drop(@Nullable Path file) {
    if (file == null) {
      return;
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("cannot delete {}; the next start tries again", file, e);
    }
  }

  /** Deletes what earlier processes left. */
  void dropAllBut(Predicate<ImportId> needed) {
    if (!Files.isDirectory(limits.spool())) {
      return;
    }
    try (Stream<Path> files = Files.list(limits.spool())) {
      files.filter(file -> !isNeeded(file, needed)).forEach(this::drop);
    } catch (IOException e) {
      LOG.warn("cannot list {}", limits.spool(), e);
    }
  }

  private static boolean isNeeded(Path file, Predicate<ImportId> needed) {
    try {
      return needed.test(new ImportId(UUID.fromString(file.getFileName().toString())));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
