package io.shuchengperf.faults;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Something that goes wrong while orders are placed. */
enum Fault {
  NONE("nothing") {
    @Override
    void happen(Surroundings around, AtomicBoolean over) {
      // to compare with
    }
  },
  SLOW_DATABASE("database +200 ms") {
    @Override
    void happen(Surroundings around, AtomicBoolean over) {
      around.database().delay(Duration.ofMillis(200));
    }
  },
  RESETS("a connection to the database reset each 250 ms") {
    @Override
    void happen(Surroundings around, AtomicBoolean over) {
      SplittableRandom random = new SplittableRandom(around.seed());
      while (!over.get()) {
        LockSupport.parkNanos(BETWEEN_RESETS.toNanos());
        around.database().resetOne(random);
      }
    }
  },
  ALL_RESET("all connections to the database reset each 3 s") {
    @Override
    void happen(Surroundings around, AtomicBoolean over) {
      while (!over.get()) {
        LockSupport.parkNanos(BETWEEN_RESETS_OF_ALL.toNanos());
        around.database().resetAll();
      }
    }
  },
  RISK_FAILS("5% of the risk service's answers are 503") {
    @Override
    void happen(Surroundings around, AtomicBoolean over) {
      around.risk().fail(0.05);
    }
  },
  RISK_HANGS("the risk service hangs") {
    @Override
    void happen(Surroundings around, AtomicBoolean over) {
      around.risk().hang(true);
    }
  };

  private static final Duration BETWEEN_RESETS = Duration.ofMillis(250);
  private static final Duration BETWEEN_RESETS_OF_ALL = Duration.ofSeconds(3);

  private final String words;

  Fault(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** What can go wrong. */
  record Surroundings(FaultyWire database, StandInRisk risk, long seed) {}

  /** Begins, and goes on until it is over. */
  abstract void happen(Surroundings around, AtomicBoolean over);

  /** Makes everything well again. */
  static void end(Surroundings around) {
    around.database().delay(Duration.ZERO);
    around.risk().fail(0);
    around.risk().hang(false);
  }
}
