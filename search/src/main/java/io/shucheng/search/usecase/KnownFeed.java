package io.shucheng.search.usecase;

import io.shucheng.catalog.CatalogChanges;
import io.shucheng.catalog.CatalogChanges.Changes;
import io.shucheng.catalog.ChangeCursor;
import io.shucheng.platform.database.Installation;
import io.shucheng.search.domain.FeedPosition;
import io.shucheng.search.domain.FeedPosition.Witness;
import io.shucheng.search.domain.IndexedBooks;

/**
 * Tells whether the feed is the one that an index followed. It is not where the database was
 * replaced by another, which does not remember the index, or by an older copy of itself, which has
 * lost a change that the index saw.
 */
public final class KnownFeed {

  private static final String FACT = "search-index ";
  private static final int BATCH = 1000;

  private final CatalogChanges feed;
  private final Installation installation;

  public KnownFeed(CatalogChanges feed, Installation installation) {
    this.feed = feed;
    this.installation = installation;
  }

  boolean isFollowedBy(IndexedBooks index) {
    FeedPosition position = index.position();
    if (position.equals(FeedPosition.START)) {
      return true;
    }
    Witness witness = position.witness();
    return installation.remembers(FACT + index.name()) && (witness == null || isBorneOut(witness));
  }

  void remember(IndexedBooks index) {
    String fact = FACT + index.name();
    if (!installation.remembers(fact)) {
      installation.remember(fact, "followed");
    }
  }

  private boolean isBorneOut(Witness witness) {
    ChangeCursor cursor = witness.before();
    Changes read;
    do {
      read = feed.after(cursor, BATCH);
      if (read.changes().stream().anyMatch(witness::isBorneOutBy)) {
        return true;
      }
      cursor = read.next();
    } while (read.more());
    return false;
  }
}
