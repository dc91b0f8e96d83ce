package io.shuchengperf.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * How faults are tried; each from a system property {@code faults.…}, as docs/laboratory.md tells.
 *
 * @param folder for the database, the shop and the results; emptied at the start
 * @param length how long each fault lasts
 * @param warmUp how long orders are placed before the first
 * @param buyers at a time
 * @param faults what goes wrong, one after the other
 */
record FaultSettings(
    Path jar,
    Path folder,
    Duration length,
    Duration warmUp,
    int buyers,
    List<Fault> faults,
    long seed) {

  FaultSettings {
    faults = List.copyOf(faults);
  }

  static FaultSettings of(Properties properties) {
    return new FaultSettings(
        Path.of(properties.getProperty("faults.jar", "../bootstrap/target/shucheng.jar")),
        Path.of(properties.getProperty("faults.folder", "target/faults")),
        seconds(properties.getProperty("faults.seconds", "30")),
        seconds(properties.getProperty("faults.warmup", "15")),
        Integer.parseInt(properties.getProperty("faults.buyers", "32")),
        faults(properties.getProperty("faults.only", "")),
        Long.parseLong(properties.getProperty("faults.seed", "1")));
  }

  /** Such as {@code resets,all-reset}; all where none is named. */
  private static List<Fault> faults(String names) {
    return names.isBlank()
        ? List.of(Fault.values())
        : Arrays.stream(names.split(",", -1))
            .map(name -> Fault.valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_')))
            .toList();
  }

  private static Duration seconds(String text) {
    return Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000));
  }
}
