package io.shuchengperf.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/**
 * How faults are tried; each from a system property {@code faults.…}, as docs/laboratory.md tells.
 *
 * @param folder for the database, the shop and the results; emptied at the start
 * @param length how long each fault lasts
 * @param warmUp how long orders are placed before the first
 * @param buyers at a time
 */
record FaultSettings(
    Path jar, Path folder, Duration length, Duration warmUp, int buyers, long seed) {

  static FaultSettings of(Properties properties) {
    return new FaultSettings(
        Path.of(properties.getProperty("faults.jar", "../bootstrap/target/shucheng.jar")),
        Path.of(properties.getProperty("faults.folder", "target/faults")),
        seconds(properties.getProperty("faults.seconds", "30")),
        seconds(properties.getProperty("faults.warmup", "15")),
        Integer.parseInt(properties.getProperty("faults.buyers", "32")),
        Long.parseLong(properties.getProperty("faults.seed", "1")));
  }

  private static Duration seconds(String text) {
    return Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000));
  }
}
