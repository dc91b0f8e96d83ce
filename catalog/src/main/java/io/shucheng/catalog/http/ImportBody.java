package io.shucheng.catalog.http;

import io.shucheng.catalog.ImportProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * An import as the API writes it.
 *
 * @param perSecond records
 * @param secondsLeft null while it cannot be told and when it is over
 */
record ImportBody(
    String id,
    String name,
    String format,
    @Nullable String profile,
    @Nullable String source,
    @Nullable String currency,
    boolean dryRun,
    ImportProgress.Status status,
    long read,
    long accepted,
    long rejected,
    long unchanged,
    double perSecond,
    @Nullable Long secondsLeft,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String failure) {

  static ImportBody of(ImportProgress progress) {
    Currency currency = progress.request().currency();
    Duration left = progress.timeLeft();
    return new ImportBody(
        progress.id().toString(),
        progress.request().name(),
        progress.request().format().label(),
        progress.request().profile(),
        progress.request().source(),
        currency == null ? null : currency.getCurrencyCode(),
        progress.request().dryRun(),
        progress.status(),
        progress.read(),
        progress.accepted(),
        progress.rejected(),
        progress.unchanged(),
        Math.round(progress.perSecond() * 10) / 10.0,
        left == null ? null : left.toSeconds(),
        progress.startedAt(),
        progress.finishedAt(),
        progress.failure());
  }
}
