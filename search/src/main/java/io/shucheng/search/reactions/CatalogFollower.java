package io.shucheng.search.reactions;

import io.shucheng.catalog.CatalogChanges;
import io.shucheng.catalog.CatalogChanges.Subscription;
import io.shucheng.search.SearchUnavailableException;
import io.shucheng.search.domain.FollowingState;
import io.shucheng.search.domain.IndexedBooks;
import io.shucheng.search.usecase.FollowCatalog;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The thread that follows the catalog: at every hint of a change, and now and then since hints can
 * be lost. Failures are told once and tried again, less and less often; readers are served the
 * while.
 */
public final class CatalogFollower implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(CatalogFollower.class);

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration END = Duration.ofSeconds(10);

  private final CatalogChanges feed;
  private final FollowCatalog followCatalog;
  private final IndexedBooks index;
  private final FollowingState state;
  private final Duration poll;

  private final Semaphore hints = new Semaphore(0);
  private volatile boolean running;
  private int failures;
  private @Nullable Thread thread;
  private @Nullable Subscription subscription;

  public CatalogFollower(
      CatalogChanges feed,
      FollowCatalog followCatalog,
      IndexedBooks index,
      FollowingState state,
      Duration poll) {
    this.feed = feed;
    this.followCatalog = followCatalog;
    this.index = index;
    this.state = state;
    this.poll = poll;
  }

  @Override
  public synchronized void start() {
    if (running) {
      return;
    }
    running = true;
    subscription = feed.onChange(hints::release);
    thread = Thread.ofPlatform().daemon().name("search-follower").start(this::followOn);
  }

  @Override
  public synchronized void stop() {
    running = false;
    hints.release();
    if (subscription != null) {
      subscription.close();
    }
    try {
      if (thread != null && !thread.join(END)) {
        LOG.warn(
            "The index is still being written; what is missing is read again at the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server takes requests, and until it has answered the last. */
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 8192;
  }

  private void followOn() {
    try {
      while (running) {
        boolean more = followOnce();
        if (!more && running) {
          rest();
        }
      }
      index.keep();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("The index could not be kept; what is missing is read again at the next start", e);
    } finally {
      index.close();
    }
  }

  private boolean followOnce() {
    try {
      boolean more = followCatalog.follow();
      if (failures > 0) {
        LOG.info("The search follows the catalog again");
        failures = 0;
      }
      return more;
    } catch (RuntimeException e) {
      // whatever it is, the catalog may be back a moment later, and nobody else would try again
      if (failures++ == 0) {
        tell(e);
      }
      state.interrupted();
      return false;
    }
  }

  private static void tell(RuntimeException e) {
    if (e instanceof SearchUnavailableException) {
      LOG.warn("The search cannot follow the catalog and tries again: {}", e.getMessage());
    } else {
      LOG.warn("The search cannot follow the catalog and tries again", e);
    }
  }

  private void rest() throws InterruptedException {
    var _ = hints.tryAcquire(pause().toMillis(), TimeUnit.MILLISECONDS);
    hints.drainPermits();
  }

  private Duration pause() {
    if (failures == 0) {
      return poll;
    }
    Duration pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
