package io.shucheng.search.usecase;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.Catalog;
import io.shucheng.catalog.CatalogChanges;
import io.shucheng.catalog.CatalogChanges.Change;
import io.shucheng.catalog.CatalogChanges.Changes;
import io.shucheng.search.domain.FeedPosition;
import io.shucheng.search.domain.FollowingState;
import io.shucheng.search.domain.IndexedBooks;
import io.shucheng.search.domain.KeepingPace;
import io.shucheng.search.domain.Making;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the index a step nearer to the catalog. Used by one thread. While the index is made anew
 * in place of another, readers go on in the old one until the new one is level.
 */
public final class FollowCatalog {

  private static final Logger LOG = LoggerFactory.getLogger(FollowCatalog.class);

  private final Catalog catalog;
  private final CatalogChanges feed;
  private final KnownFeed knownFeed;
  private final IndexedBooks index;
  private final FollowingState state;
  private final Making making;
  private final KeepingPace pace;
  private final int batch;

  private String recognized = "";

  /**
   * @param batch how many books are held in memory at once
   */
  public FollowCatalog(
      Catalog catalog,
      CatalogChanges feed,
      KnownFeed knownFeed,
      IndexedBooks index,
      FollowingState state,
      Making making,
      KeepingPace pace,
      int batch) {
    this.catalog = catalog;
    this.feed = feed;
    this.knownFeed = knownFeed;
    this.index = index;
    this.state = state;
    this.making = making;
    this.pace = pace;
    this.batch = batch;
  }

  /**
   * Reads on in the feed once.
   *
   * @return whether there is more to read at once
   */
  public boolean follow() {
    index.open();
    if (!state.isFeedKnown() || !index.name().equals(recognized)) {
      recognize();
    }
    FeedPosition position = index.position();
    Changes read = feed.after(position.cursor(), batch);
    if (!read.changes().isEmpty()) {
      apply(read, position.behind(read));
      pace.applied(read.changes().size());
      making.done(read.changes().size());
    }
    if (!index.isMaking() || !read.more() || pace.isDue()) {
      index.publish();
    }
    if (!read.more()) {
      complete();
      state.level(index.position());
    }
    if (pace.isDue()) {
      index.keep();
      pace.kept();
      tell();
    }
    if (pace.isQuiet()) {
      index.settle();
      pace.settled();
    }
    return read.more();
  }

  private void recognize() {
    if (!knownFeed.isFollowedBy(index)) {
      LOG.warn("The catalog is not the one that this index followed; the index is made anew");
      index.beginAnew();
    }
    recognized = index.name();
    knownFeed.remember(index);
    if (index.isMaking()) {
      making.begin(index.count(), feed.countAfter(index.position().cursor()));
    }
    state.feedKnown();
  }

  private void complete() {
    if (index.isMaking()) {
      tell();
      index.complete();
      making.end();
    }
  }

  /** Says how far an index is that takes long. */
  private void tell() {
    making
        .progress()
        .filter(progress -> progress.total() > batch)
        .ifPresent(
            progress ->
                LOG.info(
                    "The index is being made: {} of {} books, {} a second, {} left",
                    progress.done(),
                    progress.total(),
                    Math.round(progress.perSecond()),
                    progress.timeLeft()));
  }

  private void apply(Changes read, FeedPosition behind) {
    Set<BookId> gone = new HashSet<>();
    for (Change change : read.changes()) {
      gone.add(change.book());
    }
    List<Book> books = catalog.findAll(gone);
    books.forEach(book -> gone.remove(book.id()));
    index.apply(books, gone, behind);
  }
}
