package io.shucheng.backoffice.http;

import io.shucheng.catalog.ImportProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the page of imports shows.
 *
 * @param now when it is shown
 * @param error why the last upload was refused, or null
 */
public record ImportsPage(List<ImportProgress> imports, Instant now, @Nullable String error) {

  public ImportsPage {
    imports = List.copyOf(imports);
  }

  static ImportsPage of(List<ImportProgress> imports, Clock clock, @Nullable String error) {
    return new ImportsPage(imports, clock.instant(), error);
  }

  public boolean isAnyRunning() {
    return imports.stream().anyMatch(ImportsPage::isRunning);
  }

  public static boolean isRunning(ImportProgress progress) {
    return progress.status() == ImportProgress.Status.RUNNING;
  }

  /** How much of an import is done, in per cent; null while that cannot be told. */
  public @Nullable Integer percent(ImportProgress progress) {
    if (!isRunning(progress)) {
      return progress.status() == ImportProgress.Status.COMPLETED ? 100 : null;
    }
    if (progress.timeLeft() == null) {
      return null;
    }
    long past = Math.max(1, took(progress).toMillis());
    return Math.toIntExact(99 * past / (past + Math.max(0, progress.timeLeft().toMillis())));
  }

  /** How long it took, or has taken until now. */
  public Duration took(ImportProgress progress) {
    return Duration.between(
        progress.startedAt(), Objects.requireNonNullElse(progress.finishedAt(), now));
  }

  public static String rejectsPath(ImportProgress progress) {
    return "/backoffice/imports/" + progress.id() + "/rejects.csv";
  }
}
