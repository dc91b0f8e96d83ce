package io.shuchengperf.machine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Under which conditions something was measured.
 *
 * @param system operating system and kernel
 * @param processor its model
 * @param processors how many of them this process may use
 * @param memoryMiB all there is
 * @param java the generator's
 */
public record Machine(
    String system, String processor, int processors, long memoryMiB, String java) {

  public static Machine here() {
    return new Machine(
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        processorModel(),
        Runtime.getRuntime().availableProcessors(),
        memory() >> 20,
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
  }

  /** One line for a page, without a stop. */
  public String inWords() {
    return String.format(
        Locale.ROOT,
        "%s; %s, %d processors, %d MiB; %s",
        system,
        processor,
        processors,
        memoryMiB,
        java);
  }

  private static String processorModel() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException _) {
      return System.getProperty("os.arch");
    }
  }

  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : 0;
  }
}
