package io.shuchengperf.crash;

import java.util.random.RandomGenerator;

/** What is killed, with SIGKILL. */
enum Kill {
  /** The shop's process; its PostgreSQL stays and is found by the next start. */
  SERVER,
  /** PostgreSQL's first process; the shop stays. */
  POSTMASTER,
  /** A process that serves one connection, upon which PostgreSQL ends all of them and recovers. */
  BACKEND;

  /** How often of ten a round against the database kills its first process. */
  private static final int POSTMASTERS_OF_TEN = 4;

  static Kill ofDatabase(RandomGenerator random) {
    return random.nextInt(10) < POSTMASTERS_OF_TEN ? POSTMASTER : BACKEND;
  }
}
