package io.shuchengperf.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The first line of {@code /proc/stat} (proc(5)): what all processors did. */
final class MachineStat {

  private MachineStat() {}

  /** Since the machine started; 0 where the system does not tell. */
  static double busySeconds() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
      return lines.findFirst().map(MachineStat::parse).orElse(0.0);
    } catch (IOException _) {
      return 0;
    }
  }

  /** User, nice, system and both kinds of interrupts; neither idle, waiting nor stolen time. */
  static double parse(String line) {
    String[] fields = line.split("\\s+", -1);
    long ticks = 0;
    for (int field : new int[] {1, 2, 3, 6, 7}) {
      ticks += Long.parseLong(fields[field]);
    }
    return ticks / ProcessStat.TICKS_PER_SECOND;
  }
}
