package io.shucheng.catalog;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param read records read so far; {@code read = accepted + rejected + unchanged} at the end
 * @param accepted records that made or changed a book (in a dry run: that would)
 * @param rejected records refused, each with a line in the reject report
 * @param unchanged records that said nothing new
 * @param perSecond records read per second of the import's time
 * @param timeLeft null while it cannot be told and when it is over
 * @param failure why it failed as a whole, and what to do; null unless {@link Status#FAILED}
 */
public record ImportProgress(
    ImportId id,
    ImportRequest request,
    Status status,
    long read,
    long accepted,
    long rejected,
    long unchanged,
    double perSecond,
    @Nullable Duration timeLeft,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String failure) {

  /** Where an import stands. */
  public enum Status {
    RUNNING,
    COMPLETED,
    FAILED
  }
}
