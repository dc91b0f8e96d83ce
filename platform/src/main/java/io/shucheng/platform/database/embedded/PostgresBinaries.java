package io.shucheng.platform.database.embedded;

import io.shucheng.platform.database.DatabaseUnavailableException;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the shop's own archive. PostgreSQL refuses to run as root;
 * for root its programs run in a user namespace of their own, where they are nobody.
 */
final class PostgresBinaries {

  /** The version of the archive that the build carries; names the folder it is unpacked to. */
  static final String VERSION = "18";

  private final Path folder;

  private PostgresBinaries(Path folder) {
    this.folder = folder;
  }

  /** Unpacks the programs below {@code folder} unless that was done before; takes a few seconds. */
  static PostgresBinaries in(Path folder) throws IOException {
    Path programs = folder.resolve(VERSION);
    if (!isUnpacked(programs)) {
      Files.createDirectories(folder);
      Path unpacked = Files.createTempDirectory(folder, "unpacking");
      unpack(unpacked);
      putInPlace(unpacked, programs);
    }
    return new PostgresBinaries(programs);
  }

  /**
   * Two processes may unpack at once: the second finds the programs in place, which Linux tells by
   * a plain {@link FileSystemException}, and is content with them.
   */
  private static void putInPlace(Path unpacked, Path programs) throws IOException {
    try {
      Files.move(unpacked, programs, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      FileSystemUtils.deleteRecursively(unpacked);
      if (!isUnpacked(programs)) {
        throw new IOException(
            "%s holds something that is not PostgreSQL; delete it".formatted(programs), e);
      }
    }
  }

  private static boolean isUnpacked(Path programs) {
    return Files.exists(programs.resolve("bin").resolve("postgres"));
  }

  /**
   * Runs a program to its end.
   *
   * @return its exit code
   * @throws IOException if it cannot be started or does not end within a minute
   */
  int run(Path output, String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot() && LinuxUtils.isUnshareAvailable()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(folder.resolve("bin").resolve(program).toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    Process process = builder.start();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(program + " did not end within a minute; see " + output);
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + program, e);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void unpack(Path target) throws IOException {
    String system = System.getProperty("os.name");
    String architecture = System.getProperty("os.arch");
    try (InputStream archive = openArchive(system, architecture);
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("the archive leads outside its folder: " + entry.getName());
        }
        unpack(tar, entry, file);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, file);
      boolean executable = (entry.getMode() & 0111) != 0;
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static InputStream openArchive(String system, String architecture) {
    try {
      InputStream archive =
          DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture);
      if (archive != null) {
        return archive;
      }
    } catch (IOException | IllegalStateException e) {
      throw noneFor(system, architecture, e);
    }
    throw noneFor(system, architecture, null);
  }

  private static DatabaseUnavailableException noneFor(
      String system,
      String architecture,
      java.lang.@org.jspecify.annotations.Nullable Exception e) {
    return new DatabaseUnavailableException(
        "no embedded PostgreSQL for %s on %s: set DATABASE_URL to a PostgreSQL 18 server"
            .formatted(system, architecture),
        e);
  }
}
