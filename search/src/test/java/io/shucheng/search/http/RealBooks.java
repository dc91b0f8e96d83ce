package io.shucheng.search.http;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The real data that lies beside the project on machines that have it. */
final class RealBooks {

  private RealBooks() {}

  /** The catalog of goodbooks-10k; the test is skipped where it is missing. */
  static Path csv() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      Path file = folder.resolve("../shared/data/csv/goodbooks-10k/books.csv").normalize();
      if (Files.exists(file)) {
        return file;
      }
      folder = folder.getParent();
    }
    assumeTrue(false, "shared/data lies not beside the project");
    throw new IllegalStateException("unreachable");
  }
}
