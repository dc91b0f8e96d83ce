package io.shucheng.catalog.domain;

import io.shucheng.catalog.ImportId;
import io.shucheng.catalog.ImportProgress;
import io.shucheng.catalog.ImportRequest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an import stands.
 *
 * @param startedAt null while it waits for another
 */
public record ImportRun(
    ImportId id,
    ImportRequest request,
    ImportProgress.Status status,
    Counts counts,
    long bytesRead,
    long bytesTotal,
    Instant createdAt,
    @Nullable Instant startedAt,
    Instant updatedAt,
    @Nullable Instant finishedAt,
    @Nullable String failure) {

  public ImportRun {
    // it may quote the file
    failure = failure == null ? null : WritableText.of(failure);
  }

  /** Records by what became of them. */
  public record Counts(long read, long accepted, long rejected, long unchanged) {
    public static final Counts NONE = new Counts(0, 0, 0, 0);
  }

  public boolean isRunning() {
    return status == ImportProgress.Status.RUNNING;
  }

  /** The same import, ended by a failure. */
  public ImportRun failed(String why, Instant at) {
    return new ImportRun(
        id,
        request,
        ImportProgress.Status.FAILED,
        counts,
        bytesRead,
        bytesTotal,
        createdAt,
        startedAt,
        at,
        at,
        why);
  }

  /** What is published of it. */
  public ImportProgress progress() {
    Duration taken =
        startedAt == null
            ? Duration.ZERO
            : Duration.between(startedAt, finishedAt == null ? updatedAt : finishedAt);
    return new ImportProgress(
        id,
        request,
        status,
        counts.read(),
        counts.accepted(),
        counts.rejected(),
        counts.unchanged(),
        taken.isPositive() ? counts.read() * 1e9 / taken.toNanos() : 0,
        timeLeft(taken),
        startedAt == null ? createdAt : startedAt,
        finishedAt,
        failure);
  }

  /** As long for each byte to come as for each that was read. */
  private @Nullable Duration timeLeft(Duration taken) {
    if (status != ImportProgress.Status.RUNNING || bytesRead == 0 || !taken.isPositive()) {
      return null;
    }
    double left = Math.max(0, bytesTotal - bytesRead) / (double) bytesRead;
    return Duration.ofMillis((long) (taken.toMillis() * left));
  }
}
