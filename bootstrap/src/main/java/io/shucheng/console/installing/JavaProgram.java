package io.shucheng.console.installing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the JVM as a process of its own. */
final class JavaProgram {

  private static final long PATIENCE_MINUTES = 5;

  private final Path java;

  JavaProgram(Path java) {
    this.java = java;
  }

  /**
   * Runs it to its end.
   *
   * @param environment beside this process' own
   * @throws InstallationException with its last words, if it ends with anything but 0
   */
  void run(List<String> arguments, Map<String, String> environment) throws IOException {
    Path output = Files.createTempFile("shucheng", ".log");
    try {
      List<String> command = new ArrayList<>(List.of(java.toString()));
      command.addAll(arguments);
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new InstallationException(
            "'%s' did not end within %d minutes"
                .formatted(String.join(" ", command), PATIENCE_MINUTES));
      }
      if (process.exitValue() != 0) {
        throw new InstallationException(
            "'%s' ended with %d: %s"
                .formatted(
                    String.join(" ", command), process.exitValue(), Files.readString(output)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.deleteIfExists(output);
    }
  }
}
