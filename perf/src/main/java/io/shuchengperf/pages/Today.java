package io.shuchengperf.pages;

import java.time.InstantSource;

/** The day of a measurement. */
public final class Today {

  private Today() {}

  /** Such as 2026-11-30, in UTC. */
  public static String date() {
    return InstantSource.system().instant().toString().substring(0, 10);
  }
}
