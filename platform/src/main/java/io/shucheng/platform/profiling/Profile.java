package io.shucheng.platform.profiling;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A recording of this node.
 *
 * @param startedAt when it was begun
 * @param length how long it takes, 1 s to 5 minutes
 * @param samples how often running code was seen; 0 while it is not done
 */
public record Profile(UUID id, Instant startedAt, Duration length, Status status, long samples) {

  /** How far it is. */
  public enum Status {

    /** It is being recorded. */
    RUNNING,

    /** Its files can be had. */
    DONE,

    /** It ended without any; the log says why. */
    FAILED
  }
}
