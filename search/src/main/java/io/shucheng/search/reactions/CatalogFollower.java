package io.shucheng.search.reactions;

import io.shucheng.catalog.CatalogChanges;
import io.shucheng.catalog.CatalogChanges.Subscription;
import io.shucheng.platform.threads.Follower;
import io.shucheng.search.SearchUnavailableException;
import io.shucheng.search.domain.FollowingState;
import io.shucheng.search.domain.IndexedBooks;
import io.shucheng.search.usecase.FollowCatalog;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has the index follow the catalog while the shop runs; readers are served the while. */
public final class CatalogFollower implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(CatalogFollower.class);

  private final CatalogChanges feed;
  private final FollowCatalog followCatalog;
  private final IndexedBooks index;
  private final FollowingState state;
  private final Follower follower;

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
    this.follower = new Follower("search-follower", poll, new Following());
  }

  @Override
  public synchronized void start() {
    if (!follower.isRunning()) {
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

  private final class Following implements Follower.Work {

    @Override
    public boolean step() {
      return followCatalog.follow();
    }

    @Override
    public void failed(RuntimeException failure, boolean first) {
      if (first && failure instanceof SearchUnavailableException) {
        LOG.warn("The search cannot follow the catalog and tries again: {}", failure.getMessage());
      } else if (first) {
        LOG.warn("The search cannot follow the catalog and tries again", failure);
      }
      state.interrupted();
    }

    @Override
    public void recovered() {
      LOG.info("The search follows the catalog again");
    }

    @Override
    public void end() {
      try {
        index.keep();
      } catch (RuntimeException e) {
        LOG.warn("The index could not be kept; what is missing is read again at the next start", e);
      } finally {
        index.close();
      }
    }
  }
}
