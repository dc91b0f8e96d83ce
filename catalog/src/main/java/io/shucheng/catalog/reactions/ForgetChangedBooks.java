package io.shucheng.catalog.reactions;

import io.shucheng.catalog.CatalogChanges;
import io.shucheng.catalog.CatalogChanges.Changes;
import io.shucheng.catalog.ChangeCursor;
import io.shucheng.catalog.domain.KeptBooks;
import io.shucheng.platform.threads.Follower;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has what this node keeps of books forgotten when any node has changed them. */
public final class ForgetChangedBooks implements Follower.Work {

  private static final Logger LOG = LoggerFactory.getLogger(ForgetChangedBooks.class);

  private static final int BATCH = 1000;

  private final CatalogChanges feed;
  private final List<KeptBooks> kept;
  private ChangeCursor cursor = ChangeCursor.START;

  public ForgetChangedBooks(CatalogChanges feed, List<KeptBooks> kept) {
    this.feed = feed;
    this.kept = List.copyOf(kept);
  }

  /** Nothing is kept yet that could have changed before. */
  @Override
  public void begin() {
    cursor = feed.now();
  }

  @Override
  public boolean step() {
    Changes read = feed.after(cursor, BATCH);
    for (KeptBooks one : kept) {
      read.changes().forEach(change -> one.forgetUnlessAt(change.book(), change.revision()));
    }
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
