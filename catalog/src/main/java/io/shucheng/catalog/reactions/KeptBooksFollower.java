package io.shucheng.catalog.reactions;

import io.shucheng.catalog.CatalogChanges;
import io.shucheng.catalog.CatalogChanges.Changes;
import io.shucheng.catalog.CatalogChanges.Subscription;
import io.shucheng.catalog.ChangeCursor;
import io.shucheng.catalog.domain.KeptBooks;
import io.shucheng.platform.threads.Follower;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has what this node keeps of books forgotten when any node has changed them. */
public final class KeptBooksFollower implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(KeptBooksFollower.class);

  private static final int BATCH = 1000;

  private final CatalogChanges feed;
  private final KeptBooks kept;
  private final Follower follower;

  /** Used by the follower's thread once it runs. */
  private ChangeCursor cursor = ChangeCursor.START;

  private @Nullable Subscription subscription;

  public KeptBooksFollower(CatalogChanges feed, KeptBooks kept, Duration poll) {
    this.feed = feed;
    this.kept = kept;
    this.follower = new Follower("kept-books-follower", poll, new Following());
  }

  @Override
  public synchronized void start() {
    if (!follower.isRunning()) {
      // before anything is kept that could change behind it
      cursor = feed.now();
      subscription = feed.onChange(follower::hint);
      follower.start();
    }
  }

  @Override
  public synchronized void stop() {
    if (subscription != null) {
      subscription.close();
    }
    follower.stop();
  }

  @Override
  public boolean isRunning() {
    return follower.isRunning();
  }

  @Override
  public int getPhase() {
    return follower.getPhase();
  }

  /** Used by the follower's thread. */
  private final class Following implements Follower.Work {

    @Override
    public boolean step() {
      Changes read = feed.after(cursor, BATCH);
      read.changes().forEach(change -> kept.forgetUnlessAt(change.book(), change.revision()));
      cursor = read.next();
      return read.more();
    }

    @Override
    public void failed(RuntimeException failure, boolean first) {
      if (first) {
        LOG.warn("What is kept of books cannot be compared with the catalog; tried again", failure);
      }
    }

    @Override
    public void recovered() {
      LOG.info("What is kept of books follows the catalog again");
    }
  }
}
