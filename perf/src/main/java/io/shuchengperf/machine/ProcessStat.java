package io.shuchengperf.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A line of {@code /proc/<pid>/stat} (proc(5)).
 *
 * @param parent the parent's process id
 * @param ticks user and system time, in hundredths of a second
 * @param childTicks the same of ended children that were waited for
 */
record ProcessStat(long parent, long ticks, long childTicks) {

  /** USER_HZ, which Linux fixes at 100 for its reports whatever the kernel's own tick is. */
  static final double TICKS_PER_SECOND = 100;

  static ProcessStat parse(String line) {
    // the command's name may hold blanks and parentheses; what follows the last one does not
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    return new ProcessStat(
        Long.parseLong(fields[1]),
        Long.parseLong(fields[11]) + Long.parseLong(fields[12]),
        Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
  }

  /** Empty once the process is gone. */
  static Optional<ProcessStat> of(long pid) {
    try {
      return Optional.of(parse(Files.readString(Path.of("/proc", Long.toString(pid), "stat"))));
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
