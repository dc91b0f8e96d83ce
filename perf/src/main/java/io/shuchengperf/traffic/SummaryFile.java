package io.shuchengperf.traffic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a summary where other programs read it. */
final class SummaryFile {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path folder;

  SummaryFile(Path folder) {
    this.folder = folder;
  }

  /** Writes {@code summary.json} over the last run's, and returns where it is. */
  Path write(TrafficSummary summary) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("summary.json");
    Files.writeString(file, JSON.writeValueAsString(summary) + "\n");
    return file;
  }
}
