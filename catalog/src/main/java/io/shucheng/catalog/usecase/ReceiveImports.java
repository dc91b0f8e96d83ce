package io.shucheng.catalog.usecase;

import com.github.f4b6a3.uuid.UuidCreator;
import io.shucheng.catalog.ImportId;
import io.shucheng.catalog.ImportProgress;
import io.shucheng.catalog.ImportRequest;
import io.shucheng.catalog.Imports;
import io.shucheng.catalog.TooManyImportsException;
import io.shucheng.catalog.domain.ImportLimits;
import io.shucheng.catalog.domain.ImportRun;
import io.shucheng.catalog.domain.ImportRuns;
import io.shucheng.catalog.domain.ImportTurn;
import io.shucheng.platform.threads.Background;
import io.shucheng.platform.web.Cursors;
import io.shucheng.platform.web.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes in files, runs one import after the other, and answers how they stand. */
@Component
class ReceiveImports implements Imports, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ReceiveImports.class);

  /** Enough for a batch under way. */
  private static final int STOPPING_SECONDS = 10;

  private static final String LIST = "imports";

  private final ImportFeed importFeed;
  private final ImportRuns runs;
  private final ImportLimits limits;
  private final Spool spool;
  private final ObjectProvider<ClearAwayDeadImports> dead;
  private final Cursors cursors;
  private final Clock clock;
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile ExecutorService lane = newLane();
  private volatile boolean running;

  ReceiveImports(
      ImportFeed importFeed,
      ImportRuns runs,
      ImportLimits limits,
      ObjectProvider<ClearAwayDeadImports> dead,
      Cursors cursors,
      Clock clock) {
    this.importFeed = importFeed;
    this.runs = runs;
    this.limits = limits;
    this.spool = new Spool(limits);
    this.dead = dead;
    this.cursors = cursors;
    this.clock = clock;
  }

  @Override
  public ImportId submit(ImportRequest request, InputStream content) {
    importFeed.check(request);
    if (waiting.incrementAndGet() > limits.mostWaiting()) {
      waiting.decrementAndGet();
      throw new TooManyImportsException(limits.mostWaiting());
    }
    ImportId id = new ImportId(UuidCreator.getTimeOrderedEpoch());
    Path file = null;
    try {
      file = spool.keep(id, content);
      ImportRun run = waiting(id, request, file);
      ImportTurn turn = runs.add(run);
      Path kept = file;
      lane.execute(() -> runInBackground(run, kept, turn));
      return id;
    } catch (RuntimeException e) {
      waiting.decrementAndGet();
      spool.drop(file);
      throw e;
    }
  }

  @Override
  public ImportProgress run(ImportRequest request, Path file, Consumer<ImportProgress> listener) {
    importFeed.check(request);
    ImportRun run = waiting(new ImportId(UuidCreator.getTimeOrderedEpoch()), request, file);
    try (ImportTurn turn = runs.add(run)) {
      return runInTurn(run, file, turn, listener);
    }
  }

  @Override
  public Optional<ImportProgress> find(ImportId id) {
    return runs.find(id).map(ImportRun::progress);
  }

  @Override
  public Page<ImportProgress> page(int limit, @Nullable String cursor) {
    ImportId before = cursor == null ? null : place(cursors.open(LIST, cursor));
    // one more than is shown tells whether there is more
    List<ImportRun> found = runs.latest(limit + 1, before);
    boolean more = found.size() > limit;
    List<ImportRun> shown = more ? found.subList(0, limit) : found;
    String next = more ? cursors.seal(LIST, List.of(shown.getLast().id().toString())) : null;
    return new Page<>(shown.stream().map(ImportRun::progress).toList(), next);
  }

  private static ImportId place(List<String> position) {
    return new ImportId(UUID.fromString(position.getFirst()));
  }

  @Override
  public void writeRejects(ImportId id, OutputStream out) {
    RejectReport.write(runs, id, out);
  }

  private void runInBackground(ImportRun run, Path file, ImportTurn turn) {
    waiting.decrementAndGet();
    try (turn) {
      runInTurn(run, file, turn, _ -> {});
    } catch (RuntimeException e) {
      // the lane goes on with the next import
      LOG.error("import {} ended without being able to say so", run.id(), e);
    } finally {
      spool.drop(file);
    }
  }

  private ImportProgress runInTurn(
      ImportRun run, Path file, ImportTurn turn, Consumer<ImportProgress> listener) {
    try {
      turn.await();
      dead.ifAvailable(ClearAwayDeadImports::clear);
      return importFeed.run(run, file, now -> listener.accept(now.progress())).progress();
    } catch (InterruptedException e) {
      ImportRun stopped = run.failed(ImportStoppedException.MESSAGE, clock.instant());
      runs.update(stopped);
      return stopped.progress();
    }
  }

  private ImportRun waiting(ImportId id, ImportRequest request, Path file) {
    try {
      Instant now = clock.instant();
      return new ImportRun(
          id,
          request,
          ImportProgress.Status.RUNNING,
          ImportRun.Counts.NONE,
          0,
          Files.size(file),
          now,
          null,
          now,
          null,
          null);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  @Override
  public void start() {
    if (lane.isShutdown()) {
      lane = newLane();
    }
    running = true;
  }

  /** Stops the running import at its next record, and lets it say so. */
  @Override
  public void stop() {
    running = false;
    lane.shutdownNow();
    try {
      if (!lane.awaitTermination(STOPPING_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("an import does not end; the next start marks it as failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ExecutorService newLane() {
    return Executors.newSingleThreadExecutor(
        task -> Thread.ofPlatform().name("import").daemon().unstarted(Background.of(task)));
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
