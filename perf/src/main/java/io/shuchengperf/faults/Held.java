package io.shuchengperf.faults;

import io.shuchengperf.shop.OwnShop;
import io.shuchengperf.shop.UnusableShopException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What a shop holds while nobody asks anything of it.
 *
 * @param threads of the system
 * @param virtualThreads those that a dump shows
 * @param connections to its database
 * @param backends what the database serves
 */
record Held(long threads, long virtualThreads, long connections, long backends) {

  /** Pools breathe by this many: a timer's thread, a connection that is being renewed. */
  private static final int BREATH = 4;

  static Held by(OwnShop shop, FaultyWire database, OwnPostgres postgres, Path scratch)
      throws IOException {
    return new Held(
        threads(shop.pid()),
        virtualThreads(shop.pid(), scratch),
        database.connections(),
        postgres.clients());
  }

  /** Whether there is clearly more than before. */
  boolean leakedSince(Held before) {
    return threads > before.threads + 2 * BREATH
        || virtualThreads > before.virtualThreads + BREATH
        || connections > before.connections + 2 * BREATH
        || backends > connections + BREATH;
  }

  private static long threads(long pid) throws IOException {
    try (var tasks = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      return tasks.count();
    }
  }

  /** By jcmd, whose dump has virtual threads too. */
  private static long virtualThreads(long pid, Path scratch) throws IOException {
    Path dump = Files.createTempFile(scratch, "threads", ".json");
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      int exit =
          new ProcessBuilder(
                  jcmd,
                  Long.toString(pid),
                  "Thread.dump_to_file",
                  "-overwrite",
                  "-format=json",
                  dump.toAbsolutePath().toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (exit != 0) {
        throw new UnusableShopException("jcmd ended with " + exit);
      }
      return Files.readString(dump, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains("\"virtual\": true"))
          .count();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableShopException("interrupted while threads were counted", e);
    } finally {
      Files.deleteIfExists(dump);
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d threads, %d virtual ones, %d connections, %d backends",
        threads,
        virtualThreads,
        connections,
        backends);
  }
}
