package io.shucheng.platform.events.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that a listener has not dealt with, without its content.
 *
 * @param attempts how often it was tried since it was published or released
 * @param nextAttemptAt when it is tried again, null where it is under way or parked
 * @param parkedAt when it was given up
 * @param failure what the last attempt ended with, where that is known
 */
public record Publication(
    UUID id,
    String listener,
    String eventType,
    State state,
    Instant publishedAt,
    int attempts,
    Instant lastAttemptAt,
    @Nullable Instant nextAttemptAt,
    @Nullable Instant parkedAt,
    @Nullable String failure) {

  /** Where a publication stands. */
  public enum State {
    /** Handed to its listener, which has not answered. */
    UNDER_WAY,
    /** Its listener failed; it is tried again by itself. */
    FAILED,
    /** Given up until somebody has it tried again. */
    PARKED
  }

  /** The place of a publication in the list of all, oldest first. */
  public record Position(Instant publishedAt, UUID id) {}

  /** Its place in the list. */
  public Position position() {
    return new Position(publishedAt, id);
  }
}
