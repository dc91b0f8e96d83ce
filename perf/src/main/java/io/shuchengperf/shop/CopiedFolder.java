package io.shuchengperf.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is like another: of a shop that is closed, another shop. */
public final class CopiedFolder {

  private CopiedFolder() {}

  /**
   * Copies everything, rights too.
   *
   * @param to must not be there yet
   */
  public static Path of(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      List<Path> all = files.toList();
      for (Path file : all) {
        Files.copy(
            file,
            to.resolve(from.relativize(file)),
            StandardCopyOption.COPY_ATTRIBUTES,
            LinkOption.NOFOLLOW_LINKS);
      }
    }
    return to;
  }
}
