package io.shucheng.catalog.http;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.domain.KnownRevisions;
import io.shucheng.platform.caching.SharedValue;
import io.shucheng.platform.caching.SharedValues;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers about books that the nodes share. What is there may be outdated: whoever should have had
 * it forgotten may have been cut off, or the second level may have lost that it was. So this node
 * takes nothing that is older than what it was told of or has shown itself. Thread-safe.
 */
final class SharedAnswers {

  /**
   * What took longer to load is not given to others: what is newer may have been there meanwhile
   * and gone again.
   */
  private static final Duration LONGEST_LOAD = Duration.ofSeconds(10);

  private final SharedValues values;
  private final KnownRevisions known;
  private final String shop;
  private final Duration life;
  private final long longestLoad; // ns
  private final LongSupplier nanoTime;

  /**
   * @param known to this node
   * @param shop what answers depend on beside book, revision, form and language: shops of another
   *     one share nothing
   * @param life of an answer that nobody outdates
   * @param nanoTime as {@link System#nanoTime()}
   */
  SharedAnswers(
      SharedValues values,
      KnownRevisions known,
      String shop,
      Duration life,
      LongSupplier nanoTime) {
    this.values = values;
    this.known = known;
    this.shop = shop;
    this.life = life;
    this.longestLoad = Math.min(LONGEST_LOAD.toNanos(), life.toNanos() / 2);
    this.nanoTime = nanoTime;
  }

  /** An answer that may be shown; null where the book has to be read. */
  @Nullable SharedValue find(BookAnswerKey key) {
    SharedValue found = known.isOpen(key.book()) ? values.find(name(key)) : null;
    return found == null || known.isOutdated(key.book(), found.revision()) ? null : found;
  }

  /**
   * Gives an answer to others.
   *
   * @param began when the book began to be read, by {@code nanoTime}
   */
  void give(BookAnswerKey key, SharedValue answer, long began) {
    if (known.isOpen(key.book())
        && !known.isOutdated(key.book(), answer.revision())
        && nanoTime.getAsLong() - began < longestLoad) {
      values.put(name(key), answer, life);
    }
  }

  /** A book is at a revision, which is news: whatever others have that is older is outdated. */
  void outdate(BookId book, long revision) {
    // nothing is older than the first
    if (revision > 1) {
      BookAnswerKey.allOf(book).forEach(key -> values.outdate(name(key), revision));
    }
  }

  private String name(BookAnswerKey key) {
    return "book/" + shop + '/' + key.form() + '/' + key.language() + '/' + key.book();
  }
}
