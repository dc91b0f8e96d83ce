package io.shuchengperf.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The one binary and its PostgreSQL, killed while orders are placed: as much as a build affords.
 */
class CrashIntegrationTests {

  /**
   * Another shop than the last killed after each of them, so that each is met for the first time.
   */
  private static final String KINDS = "server,backend,server,backend,server";

  @TempDir Path folder;

  @Test
  @Timeout(value = 8, unit = TimeUnit.MINUTES)
  void nothingIsLostOrDoubledOrHalfDoneWhateverIsKilled() {
    Properties properties = new Properties();
    properties.setProperty("crash.rounds", "1");
    properties.setProperty("crash.kinds", KINDS);
    properties.setProperty("crash.pay", "10");
    properties.setProperty("crash.verify", "100");
    CrashSettings settings = CrashSettings.of(properties);
    assumeTrue(
        Files.isRegularFile(settings.jar()),
        "there is no " + settings.jar() + ": the whole build makes it before");
    System.out.println("seed " + settings.seed());

    CrashRun.Outcome outcome =
        new CrashRun(settings, folder).run(report -> System.out.println(report.line()));

    assertThat(outcome.findings()).as("seed %d", settings.seed()).isEmpty();
    assertThat(outcome.rounds()).hasSize(5);
    assertThat(outcome.rounds().stream().mapToLong(RoundReport::placed).sum()).isPositive();
    assertThat(outcome.states().keySet()).isSubsetOf(List.of("PAID", "CANCELLED", "EXPIRED"));
  }
}
