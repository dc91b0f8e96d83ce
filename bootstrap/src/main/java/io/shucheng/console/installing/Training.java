package io.shucheng.console.installing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * Opens the shop once, on an empty home of its own, so that the JVM writes an ahead-of-time cache
 * (JEP 483, 514): the classes, loaded and linked, and what was seen of the methods (JEP 515).
 */
final class Training {

  /** The cache's name beside the program. */
  static final String CACHE = "shucheng.aot";

  private final Path java;
  private final Path app;
  private final List<String> options;

  /**
   * @param app the folder with the extracted program
   * @param options those that the shop will be run with: a cache is good for the same ones only
   */
  Training(Path java, Path app, List<String> options) {
    this.java = java;
    this.app = app;
    this.options = options;
  }

  void run() throws IOException {
    // beside the program: where a shop shall run, programs may be run, which is not true of every
    // /tmp
    Path home = app.resolveSibling("training");
    FileSystemUtils.deleteRecursively(home);
    try {
      List<String> arguments = new ArrayList<>(options);
      arguments.add("-XX:AOTCacheOutput=" + app.resolve(CACHE));
      arguments.add("-Dspring.context.exit=onRefresh");
      arguments.add("-jar");
      arguments.add(app.resolve("shucheng.jar").toString());
      new JavaProgram(java)
          .run(
              arguments,
              Map.of(
                  "SHUCHENG_HOME", home.toString(),
                  "SHUCHENG_DEMO", "false",
                  "DATABASE_URL", "",
                  "DATABASE_URL_FILE", "",
                  "SERVER_PORT", "0",
                  "MANAGEMENT_PORT", "0"));
    } finally {
      FileSystemUtils.deleteRecursively(home);
    }
  }
}
