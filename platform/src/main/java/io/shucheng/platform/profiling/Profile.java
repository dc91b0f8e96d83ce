package io.shucheng.platform.profiling;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A recording of this node.
 *
 * @param startedAt when it was begun
 * @param length how long it takes, {@link #SHORTEST} to {@link #LONGEST}
 * @param samples how often running code was seen; 0 while it is not done
 */
public record Profile(UUID id, Instant startedAt, Duration length, Status status, long samples) {

  public static final Duration SHORTEST = Duration.ofSeconds(1);
  public static final Duration LONGEST = Duration.ofMinutes(5);

  public Profile {
    if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "%d is outside %d to %d"
              .formatted(length.toSeconds(), SHORTEST.toSeconds(), LONGEST.toSeconds()));
    }
  }

  /** What became of it. */
  public Profile ended(Status as, long seen) {
    return new Profile(id, startedAt, length, as, seen);
  }

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
