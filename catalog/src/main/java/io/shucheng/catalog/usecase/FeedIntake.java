package io.shucheng.catalog.usecase;

import io.shucheng.catalog.ImportId;
import io.shucheng.catalog.domain.FeedRecord;
import io.shucheng.catalog.domain.FeedSink;
import io.shucheng.catalog.domain.ImportRun;
import io.shucheng.catalog.domain.ImportRuns;
import io.shucheng.catalog.domain.NumberedTitles;
import io.shucheng.catalog.domain.Rejection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers a feed's records into batches, and counts what becomes of them. For one thread. */
final class FeedIntake implements FeedSink {

  private final ImportId id;
  private final boolean dryRun;
  private final int batchSize;
  private final int mostRejects;
  private final NumberedTitles titles;
  private final TakeBatch takeBatch;
  private final ImportRuns runs;
  private final Runnable onProgress;
  private final List<FeedRecord> batch = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final SeenRecords seen = new SeenRecords();
  private @Nullable String source;
  private @Nullable String profile;
  private long read;
  private long accepted;
  private long rejected;
  private long unchanged;
  private long bytes;
  private int reported;

  FeedIntake(
      ImportRun run,
      int batchSize,
      int mostRejects,
      NumberedTitles titles,
      TakeBatch takeBatch,
      ImportRuns runs,
      Runnable onProgress) {
    this.id = run.id();
    this.dryRun = run.request().dryRun();
    this.batchSize = batchSize;
    this.mostRejects = mostRejects;
    this.titles = titles;
    this.takeBatch = takeBatch;
    this.runs = runs;
    this.onProgress = onProgress;
  }

  @Override
  public void begin(String chosenSource, @Nullable String chosenProfile) {
    source = chosenSource;
    profile = chosenProfile;
  }

  @Override
  public void record(FeedRecord record) {
    read++;
    if (dryRun && !seen.add(record)) {
      unchanged++;
    } else {
      batch.add(record);
      if (batch.size() == batchSize) {
        flush();
      }
    }
    onProgress.run();
  }

  @Override
  public void reject(Rejection rejection) {
    read++;
    rejected++;
    report(rejection);
    onProgress.run();
  }

  @Override
  public void leaveOut(Rejection part) {
    report(part);
  }

  @Override
  public void at(long place) {
    bytes = place;
  }

  /** Takes what was gathered. */
  void flush() {
    if (!batch.isEmpty() && source != null) {
      List<FeedRecord> taken = List.copyOf(batch);
      batch.clear();
      BatchResult result = takeBatch.take(source, taken, titles, dryRun);
      accepted += result.accepted();
      unchanged += result.unchanged();
      rejected += result.rejections().size();
      result.rejections().forEach(this::report);
    }
    flushReport();
  }

  /** A line of the report that is no record's, such as where a file breaks. */
  void report(Rejection rejection) {
    if (reported + rejections.size() < mostRejects) {
      rejections.add(rejection);
      if (rejections.size() >= batchSize) {
        flushReport();
      }
    }
  }

  private void flushReport() {
    if (!rejections.isEmpty()) {
      runs.addRejections(id, reported, List.copyOf(rejections));
      reported += rejections.size();
      rejections.clear();
    }
  }

  /** Records that are decided on; those still gathered are not counted yet. */
  ImportRun.Counts counts() {
    return new ImportRun.Counts(read - batch.size(), accepted, rejected, unchanged);
  }

  long bytes() {
    return bytes;
  }

  @Nullable String source() {
    return source;
  }

  @Nullable String profile() {
    return profile;
  }
}
