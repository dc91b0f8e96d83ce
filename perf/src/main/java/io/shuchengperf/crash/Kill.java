package io.shuchengperf.crash;

import java.util.Set;
import java.util.random.RandomGenerator;

/** What is killed, with SIGKILL. */
enum Kill {
  /** The shop's process; its PostgreSQL stays and is found by the next start. */
  SERVER,
  /** PostgreSQL's first process; the shop stays. */
  POSTMASTER,
  /** A process that serves one connection, upon which PostgreSQL ends all of them and recovers. */
  BACKEND;

  /** What rounds can be against; {@code database} is one or the other of its processes. */
  static final Set<String> KINDS = Set.of("server", "database", "postmaster", "backend");

  /** How often of ten a round against the database kills its first process. */
  private static final int POSTMASTERS_OF_TEN = 4;

  static Kill of(String kind, RandomGenerator random) {
    return switch (kind) {
      case "server" -> SERVER;
      case "postmaster" -> POSTMASTER;
      case "backend" -> BACKEND;
      case "database" -> random.nextInt(10) < POSTMASTERS_OF_TEN ? POSTMASTER : BACKEND;
      default -> throw new IllegalArgumentException("there is no kind '%s'".formatted(kind));
    };
  }
}
