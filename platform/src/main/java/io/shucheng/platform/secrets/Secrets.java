package io.shucheng.platform.secrets;

import io.shucheng.platform.database.ShuchengHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Secrets as files below {@code SHUCHENG_HOME/keys} that only the shop's user can read. Each is
 * made at its first use; whoever makes it first, in this process or another, wins. Thread-safe.
 */
@Component
public class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;

  Secrets(ShuchengHome home) {
    this.folder = home.folder("keys");
  }

  /**
   * Random bytes that stay the same for the life of the installation.
   *
   * @param name names the file
   * @param length in bytes, 16 or more
   */
  public byte[] bytes(String name, int length) {
    String text =
        text(
            name,
            () -> {
              byte[] random = new byte[length];
              RANDOM.nextBytes(random);
              return Base64.getEncoder().encodeToString(random);
            });
    return Base64.getDecoder().decode(text);
  }

  /** A text that is made once and stays the same for the life of the installation. */
  public String text(String name, Supplier<String> maker) {
    Path file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        create(file, maker.get());
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the secret " + file + " can be neither read nor made", e);
    }
  }

  /** The texts there are under names that begin so, by name, in its order. */
  public SortedMap<String, String> textsNamed(String beginning) {
    SortedMap<String, String> texts = new TreeMap<>();
    if (Files.exists(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, beginning + "*")) {
        for (Path file : files) {
          texts.put(file.getFileName().toString(), Files.readString(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("the secrets in " + folder + " cannot be read", e);
      }
    }
    return texts;
  }

  /** Destroys a secret; does nothing where there is none. */
  public void remove(String name) {
    Path file = folder.resolve(name);
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the secret " + file + " cannot be deleted", e);
    }
  }

  private void create(Path file, String content) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    Path made =
        Files.createTempFile(
            folder,
            "made",
            ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(made, content);
      // a link appears whole or not at all, and never replaces another's
      Files.createLink(file, made);
    } catch (FileAlreadyExistsException _) {
      // somebody else was first: theirs counts
    } finally {
      Files.delete(made);
    }
  }
}
