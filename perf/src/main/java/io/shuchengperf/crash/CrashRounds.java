package io.shuchengperf.crash;

import io.shuchengperf.machine.Machine;
import io.shuchengperf.shop.EmptyFolder;
import io.shuchengperf.shop.UnusableShopException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills a shop or its PostgreSQL again and again while orders are placed, and tells what was lost.
 * Ends with 1 where anything was. docs/laboratory.md tells how it is started.
 */
public final class CrashRounds {

  private CrashRounds() {}

  public static void main(String[] arguments) throws IOException {
    CrashSettings settings = CrashSettings.of(System.getProperties());
    long began = System.nanoTime();
    System.out.printf(
        "seed %d: %d rounds of each of %s, %d clients%n%s%n",
        settings.seed(),
        settings.rounds(),
        settings.kinds(),
        settings.clients(),
        RoundReport.heading());
    Path home = EmptyFolder.at(settings.folder().toAbsolutePath().resolve("home"));
    try {
      CrashRun.Outcome outcome =
          new CrashRun(settings, home).run(report -> System.out.println(report.line()));
      System.out.printf(
          "all settled after %.0f s: %s%n", outcome.settledSeconds(), outcome.states());
      System.out.println(Machine.here());
      System.out.printf(
          "%d findings in %d s%n",
          outcome.findings().size(), Duration.ofNanos(System.nanoTime() - began).toSeconds());
      outcome.findings().forEach(System.out::println);
      outcome.remarks().forEach(remark -> System.out.println("remark: " + remark));
      Files.writeString(settings.folder().resolve("crash.json"), json(settings, outcome));
      System.exit(outcome.findings().isEmpty() ? 0 : 1);
    } catch (UnusableShopException e) {
      System.err.println("The run with seed " + settings.seed() + " broke off:");
      e.printStackTrace();
      System.exit(2);
    }
  }

  private record Result(long seed, Machine machine, CrashRun.Outcome outcome) {}

  private static String json(CrashSettings settings, CrashRun.Outcome outcome) {
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(new Result(settings.seed(), Machine.here(), outcome))
        + "\n";
  }
}
