package io.shucheng.stripe.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A secret that stands in the settings or, as secrets are mounted, in a file. */
final class SecretFile {

  private SecretFile() {}

  /**
   * What stands in the settings or else in the file; empty where neither is given.
   *
   * @param name the setting that names the file
   * @throws IllegalArgumentException if the file cannot be read
   */
  static String orElse(@Nullable String given, String name, @Nullable Path file) {
    if (given != null && !given.isBlank()) {
      return given.strip();
    }
    if (file == null || file.toString().isBlank()) {
      return "";
    }
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s cannot be read: %s. Name a readable file that holds it".formatted(name, file), e);
    }
  }
}
