package io.shuchengperf.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code /proc/<pid>/status} (proc(5)) tells of a process' memory. */
final class ProcessMemory {

  private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB$");

  private ProcessMemory() {}

  /** Heap, code and stacks as well as pages of mapped files; empty once the process is gone. */
  static OptionalLong residentBytes(long pid) {
    try {
      return parse(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
    } catch (IOException _) {
      return OptionalLong.empty();
    }
  }

  static OptionalLong parse(String status) {
    Matcher resident = RESIDENT.matcher(status);
    return resident.find()
        ? OptionalLong.of(Long.parseLong(resident.group(1)) << 10)
        : OptionalLong.empty();
  }
}
