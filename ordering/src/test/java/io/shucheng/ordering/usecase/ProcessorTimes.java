package io.shucheng.ordering.usecase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor seconds of this process and of a PostgreSQL server, all its processes, on Linux. */
final class ProcessorTimes {

  private static final double TICKS_PER_SECOND = 100;

  private final ProcessHandle server;

  /**
   * @param pidFile the server's {@code postmaster.pid}
   */
  ProcessorTimes(Path pidFile) throws IOException {
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    server = ProcessHandle.of(pid).orElseThrow();
  }

  record Seconds(double java, double database) {
    Seconds since(Seconds earlier) {
      return new Seconds(java - earlier.java, database - earlier.database);
    }
  }

  Seconds now() {
    long ticks =
        Stream.concat(Stream.of(server), server.descendants())
            .mapToLong(process -> ticks(process.pid(), process.equals(server)))
            .sum();
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Seconds(system.getProcessCpuTime() / 1e9, ticks / TICKS_PER_SECOND);
  }

  /** Of the server itself with its children that ended. */
  private static long ticks(long pid, boolean withEnded) {
    try {
      String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
      long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
      return withEnded ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
    } catch (NoSuchFileException _) {
      // it has just ended, and is among the server's ended children from the next look on
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
