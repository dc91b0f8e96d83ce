package io.shucheng.catalog.reactions;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.domain.PopularBooks;
import io.shucheng.catalog.domain.PreparedBooks;
import io.shucheng.platform.threads.Follower;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has what will be asked of the most popular books made before it is: in a shop that was just
 * opened, nearly every look would be a book's first. Goes through them again and again, for what is
 * new or was forgotten meanwhile. It works a quarter of the time at most. Used by one thread.
 */
public final class PreparePopularBooks implements Follower.Work {

  private static final Logger LOG = LoggerFactory.getLogger(PreparePopularBooks.class);

  /** Who asks for one of them meanwhile waits for all. */
  private static final int BATCH = 25;

  /** Times of work for which it rests. */
  private static final int REST = 3;

  private final PopularBooks popular;
  private final PreparedBooks prepared;
  private final BooleanSupplier open;

  /** What is left of this time's. */
  private List<BookId> left = List.of();

  /**
   * @param open whether the shop is open; nothing is prepared before
   */
  public PreparePopularBooks(PopularBooks popular, PreparedBooks prepared, BooleanSupplier open) {
    this.popular = popular;
    this.prepared = prepared;
    this.open = open;
  }

  @Override
  public boolean step() {
    if (!open.getAsBoolean() || prepared.most() == 0) {
      return false;
    }
    long began = System.nanoTime();
    if (left.isEmpty()) {
      left = popular.first(prepared.most());
    }
    List<BookId> batch = left.subList(0, Math.min(BATCH, left.size()));
    left = left.subList(batch.size(), left.size());
    if (!prepared.prepare(batch)) {
      left = List.of();
    }
    rest(REST * (System.nanoTime() - began));
    return !left.isEmpty();
  }

  private static void rest(long nanos) {
    try {
      Thread.sleep(Math.min(nanos / 1_000_000, 1_000));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void failed(RuntimeException failure, boolean first) {
    left = List.of();
    if (first) {
      LOG.warn("Answers about popular books cannot be prepared; tried again", failure);
    }
  }

  @Override
  public void recovered() {
    LOG.info("Answers about popular books are prepared again");
  }
}
