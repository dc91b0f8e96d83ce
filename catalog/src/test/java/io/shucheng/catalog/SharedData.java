package io.shucheng.catalog;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real files that lie beside the project; a test that wants one is skipped where they do not. */
public final class SharedData {

  private SharedData() {}

  public static Path file(String name) {
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      Path file = up.resolveSibling("shared").resolve("data").resolve(name);
      if (Files.exists(file)) {
        return file;
      }
    }
    assumeTrue(false, "skipped: there is no ../shared/data/" + name + " beside the project");
    throw new IllegalStateException();
  }
}
