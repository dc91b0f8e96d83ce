package io.shucheng.console.installing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.PropertyPlaceholderHelper;

/**
 * A shop's folder: {@code bin/shucheng}, {@code app} with the program and its AOT cache, {@code
 * shucheng.env}, {@code shucheng.service}, and {@code data} once the shop was opened. Laying it out
 * again brings another version and leaves settings and data as they are.
 */
public final class ShopFolder {

  /**
   * How the shop is run. The heap takes half of the machine, for PostgreSQL and the file cache want
   * the rest; a shop out of memory ends, and is started again.
   */
  static final List<String> OPTIONS =
      List.of(
          "-XX:MaxRAMPercentage=50",
          "-XX:+UseCompactObjectHeaders",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED");

  private final Path folder;
  private final Path java;

  /**
   * @param folder where the shop shall be; made where it is missing
   * @param java the program that runs it
   */
  public ShopFolder(Path folder, Path java) {
    this.folder = folder;
    this.java = java;
  }

  /**
   * Lays everything out.
   *
   * @param jar the binary
   * @param user whom the service runs as
   * @param step is told what is being done
   * @throws InstallationException if the folder holds something else, or a step fails; what was
   *     installed before still works then
   */
  public void layOut(Path jar, String user, Consumer<String> step) throws IOException {
    Path app = folder.resolve("app");
    refuseOthers(app);
    restoreCutShort(app);
    Files.createDirectories(folder.resolve("bin"));
    Path making = folder.resolve("app.making");
    FileSystemUtils.deleteRecursively(making);
    step.accept("Extracting");
    new JavaProgram(java)
        .run(
            List.of(
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                making.toString()),
            Map.of());
    Files.move(
        making.resolve(jar.getFileName()),
        making.resolve("shucheng.jar"),
        StandardCopyOption.ATOMIC_MOVE);
    replace(making, app, step);
    step.accept("Writing launcher, settings and service");
    Map<String, String> values =
        Map.of(
            "java", java.toString(),
            "options", String.join(" ", OPTIONS),
            "folder", folder.toString(),
            "user", user);
    write("shucheng", folder.resolve("bin").resolve("shucheng"), "rwxr-xr-x", values);
    write("shucheng.service", folder.resolve("shucheng.service"), "rw-r--r--", values);
    if (!Files.exists(folder.resolve("shucheng.env"))) {
      write("shucheng.env", folder.resolve("shucheng.env"), "rw-------", values);
    }
  }

  private void refuseOthers(Path app) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> content = Files.list(folder)) {
      if (!Files.exists(app.resolve("shucheng.jar")) && !content.allMatch(ShopFolder::isOurs)) {
        throw new InstallationException(
            "%s holds something else: name a new or empty folder, or one that was installed before"
                .formatted(folder));
      }
    }
  }

  /** An installation that was killed while it trained had put the old program aside. */
  private void restoreCutShort(Path app) throws IOException {
    Path old = folder.resolve("app.old");
    if (Files.exists(old) && !Files.exists(app.resolve(Training.CACHE))) {
      FileSystemUtils.deleteRecursively(app);
      Files.move(old, app, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** What an installation that was cut short leaves. */
  private static boolean isOurs(Path entry) {
    return Set.of("bin", "app.making", "app.old", "training")
        .contains(entry.getFileName().toString());
  }

  /** The old program goes only when the new one was opened once. */
  private void replace(Path making, Path app, Consumer<String> step) throws IOException {
    Path old = folder.resolve("app.old");
    FileSystemUtils.deleteRecursively(old);
    if (Files.exists(app)) {
      Files.move(app, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(making, app, StandardCopyOption.ATOMIC_MOVE);
    step.accept("Training: the shop is opened once for its AOT cache");
    try {
      new Training(java, app, OPTIONS).run();
    } catch (IOException | RuntimeException e) {
      FileSystemUtils.deleteRecursively(app);
      if (Files.exists(old)) {
        Files.move(old, app, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    FileSystemUtils.deleteRecursively(old);
  }

  private static void write(
      String template, Path target, String permissions, Map<String, String> values)
      throws IOException {
    Properties properties = new Properties();
    properties.putAll(values);
    String text =
        new PropertyPlaceholderHelper("{{", "}}").replacePlaceholders(read(template), properties);
    Files.deleteIfExists(target);
    Files.createFile(
        target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(target, text);
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions));
  }

  private static String read(String template) {
    try (InputStream in = new ClassPathResource("install/" + template).getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
