package io.shuchengperf.crash;

import io.shuchengperf.shop.OwnShop;
import io.shuchengperf.shop.UnusableShopException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** Finds what is to be killed, and kills it. */
final class Victim {

  private final Path postmasterPid;

  /**
   * @param home the shop's
   */
  Victim(Path home) {
    this.postmasterPid = home.resolve("postgresql").resolve("cluster").resolve("postmaster.pid");
  }

  void kill(Round round, OwnShop shop) {
    switch (round.kill()) {
      case SERVER -> shop.kill();
      case POSTMASTER -> postmaster().destroyForcibly();
      case BACKEND -> backend(new SplittableRandom(round.seed())).destroyForcibly();
    }
  }

  private ProcessHandle postmaster() {
    try {
      long pid = Long.parseLong(Files.readAllLines(postmasterPid).getFirst().strip());
      return ProcessHandle.of(pid)
          .orElseThrow(
              () -> new UnusableShopException("the shop's PostgreSQL is gone: process " + pid));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessHandle backend(SplittableRandom random) {
    List<ProcessHandle> backends = postmaster().children().filter(Victim::servesAClient).toList();
    if (backends.isEmpty()) {
      throw new UnusableShopException("the shop's PostgreSQL serves nobody");
    }
    return backends.get(random.nextInt(backends.size()));
  }

  /** PostgreSQL gives its processes a title: "postgres: user database address(port) state". */
  private static boolean servesAClient(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
          .contains("127.0.0.1(");
    } catch (IOException _) {
      return false;
    }
  }
}
