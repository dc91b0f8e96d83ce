package io.shucheng.catalog.usecase;

import io.shucheng.catalog.ImportProgress;
import io.shucheng.catalog.ImportRequest;
import io.shucheng.catalog.domain.FeedFile;
import io.shucheng.catalog.domain.FeedReader;
import io.shucheng.catalog.domain.ImportLimits;
import io.shucheng.catalog.domain.ImportRun;
import io.shucheng.catalog.domain.ImportRuns;
import io.shucheng.catalog.domain.NumberedTitles;
import io.shucheng.catalog.domain.ShopCurrency;
import io.shucheng.catalog.domain.UnreadableFeedException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Imports one file, from its first record to its last, and keeps its progress for all to see. */
@Component
class ImportFeed {

  private static final Logger LOG = LoggerFactory.getLogger(ImportFeed.class);

  /** How often a listener is told; four times a second looks smooth. */
  private static final Duration TELL = Duration.ofMillis(250);

  /** How often the database is told, for the other nodes. */
  private static final Duration KEEP = Duration.ofSeconds(1);

  private static final String BROKEN =
      "the shop could not go on (its log says why); start this import again; what was done stands";

  private final List<FeedReader> readers;
  private final TakeBatch takeBatch;
  private final ImportRuns runs;
  private final ImportLimits limits;
  private final ShopCurrency shop;
  private final Clock clock;

  ImportFeed(
      List<FeedReader> readers,
      TakeBatch takeBatch,
      ImportRuns runs,
      ImportLimits limits,
      ShopCurrency shop,
      Clock clock) {
    this.readers = readers;
    this.takeBatch = takeBatch;
    this.runs = runs;
    this.limits = limits;
    this.shop = shop;
    this.clock = clock;
  }

  /**
   * @throws IllegalArgumentException if the request cannot be met whatever the file
   */
  void check(ImportRequest request) {
    reader(request.format()).check(request);
  }

  /**
   * @return how it ended; failures of the file are told there, not thrown
   */
  ImportRun run(ImportRun waiting, Path file, Consumer<ImportRun> listener) {
    Course course = new Course(waiting, file, listener);
    String failure = null;
    try {
      try {
        course.read();
      } catch (UnreadableFeedException e) {
        failure = e.getMessage();
      }
      course.intake.flush();
    } catch (RuntimeException e) {
      // whatever breaks an import is told where its starter looks, and nothing else stops
      boolean stopped = Thread.interrupted() || e instanceof ImportStoppedException;
      if (!stopped) {
        LOG.error("import {} failed", waiting.id(), e);
      }
      failure = stopped ? ImportStoppedException.MESSAGE : BROKEN;
    }
    return course.end(failure);
  }

  private FeedReader reader(ImportRequest.Format format) {
    return readers.stream()
        .filter(reader -> reader.format() == format)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing reads " + format.label()));
  }

  /** One import on its way. */
  private final class Course {

    private final ImportRun waiting;
    private final Consumer<ImportRun> listener;
    private final FeedReader reader;
    private final FeedFile feed;
    private final FeedIntake intake;
    private final Instant startedAt = clock.instant();
    private Instant told = startedAt;
    private Instant kept = startedAt;

    Course(ImportRun waiting, Path file, Consumer<ImportRun> listener) {
      ImportRequest request = waiting.request();
      this.waiting = waiting;
      this.listener = listener;
      this.reader = reader(request.format());
      this.feed =
          new FeedFile(file, request.profile(), request.source(), request.currency(), shop.value());
      this.intake =
          new FeedIntake(
              waiting,
              limits.batchSize(),
              limits.mostRejects(),
              new NumberedTitles(reader, feed, this::onProgress),
              takeBatch,
              runs,
              this::onProgress);
      runs.update(now(ImportProgress.Status.RUNNING, null));
    }

    void read() {
      reader.read(feed, intake);
    }

    private void onProgress() {
      if (Thread.interrupted()) {
        throw new ImportStoppedException();
      }
      Instant now = clock.instant();
      if (Duration.between(told, now).compareTo(TELL) >= 0) {
        told = now;
        listener.accept(now(ImportProgress.Status.RUNNING, null));
      }
      if (Duration.between(kept, now).compareTo(KEEP) >= 0) {
        kept = now;
        runs.update(now(ImportProgress.Status.RUNNING, null));
      }
    }

    private ImportRun end(@Nullable String failure) {
      ImportRun ended =
          now(
              failure == null ? ImportProgress.Status.COMPLETED : ImportProgress.Status.FAILED,
              failure);
      runs.update(ended);
      listener.accept(ended);
      return ended;
    }

    private ImportRun now(ImportProgress.Status status, @Nullable String failure) {
      Instant now = clock.instant();
      ImportRequest request = waiting.request();
      boolean over = status != ImportProgress.Status.RUNNING;
      return new ImportRun(
          waiting.id(),
          new ImportRequest(
              request.name(),
              request.format(),
              intake.profile() == null ? request.profile() : intake.profile(),
              intake.source() == null ? request.source() : intake.source(),
              request.currency(),
              request.dryRun()),
          status,
          intake.counts(),
          failure == null && over ? waiting.bytesTotal() : intake.bytes(),
          waiting.bytesTotal(),
          waiting.createdAt(),
          startedAt,
          now,
          over ? now : null,
          failure);
    }
  }
}
