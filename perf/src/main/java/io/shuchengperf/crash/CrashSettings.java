package io.shuchengperf.crash;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.SplittableRandom;

/**
 * How crashes are tried; each from a system property {@code crash.…}, as docs/laboratory.md tells.
 *
 * @param jar the one binary
 * @param folder for the shop and the results; emptied at the start
 * @param rounds of each kind
 * @param kinds some of {@link Kill#KINDS}, one round of each in turn
 * @param clients at a time
 * @param copies of each hot book that come in with a round
 * @param timeToPay in seconds; unpaid orders expire then, and a run ends no sooner
 * @param verifyEvery after how many rounds the shop's {@code verify} runs, beside the last
 * @param seed chosen where none is given
 */
record CrashSettings(
    Path jar,
    Path folder,
    int rounds,
    List<String> kinds,
    int clients,
    int copies,
    int timeToPay,
    int verifyEvery,
    long seed) {

  CrashSettings {
    if (rounds < 1
        || clients < 1
        || copies < 1
        || timeToPay < 1
        || verifyEvery < 1
        || !Kill.KINDS.containsAll(kinds)
        || kinds.isEmpty()) {
      throw new IllegalArgumentException(
          "crash.rounds, crash.clients, crash.copies, crash.pay and crash.verify are at least 1, crash.kinds some of server,database,postmaster,backend");
    }
  }

  static CrashSettings of(Properties properties) {
    String seed = properties.getProperty("crash.seed", "").strip();
    return new CrashSettings(
        Path.of(properties.getProperty("crash.jar", "../bootstrap/target/shucheng.jar")),
        Path.of(properties.getProperty("crash.folder", "target/crash")),
        Integer.parseInt(properties.getProperty("crash.rounds", "5")),
        List.of(properties.getProperty("crash.kinds", "server,database").split(",", -1)),
        Integer.parseInt(properties.getProperty("crash.clients", "16")),
        Integer.parseInt(properties.getProperty("crash.copies", "25")),
        Integer.parseInt(properties.getProperty("crash.pay", "40")),
        Integer.parseInt(properties.getProperty("crash.verify", "5")),
        seed.isEmpty() ? new SplittableRandom().nextLong(1_000_000) : Long.parseLong(seed));
  }
}
