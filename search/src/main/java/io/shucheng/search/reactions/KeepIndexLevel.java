package io.shucheng.search.reactions;

import io.shucheng.platform.threads.Follower;
import io.shucheng.search.SearchUnavailableException;
import io.shucheng.search.domain.FollowingState;
import io.shucheng.search.domain.IndexedBooks;
import io.shucheng.search.usecase.FollowCatalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the index follow the catalog while the shop runs; readers are served the while. */
public final class KeepIndexLevel implements Follower.Work {

  private static final Logger LOG = LoggerFactory.getLogger(KeepIndexLevel.class);

  private final FollowCatalog followCatalog;
  private final IndexedBooks index;
  private final FollowingState state;

  public KeepIndexLevel(FollowCatalog followCatalog, IndexedBooks index, FollowingState state) {
    this.followCatalog = followCatalog;
    this.index = index;
    this.state = state;
  }

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
