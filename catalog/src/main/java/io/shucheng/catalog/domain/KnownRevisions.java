package io.shucheng.catalog.domain;

import io.shucheng.catalog.BookId;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The highest revision of each book that this process knows of, so that nothing older is shown
 * again. Exact, and for as long as the process lives: 8 bytes a book, since the numbers are given
 * one after the other. Thread-safe.
 */
public final class KnownRevisions {

  /** More books than anybody sells, in 128 MB if all of them are looked at. */
  private static final int MOST = 1 << 24;

  private static final int PAGE = 1 << 10;

  /** A bit beyond all revisions. */
  private static final long CLOSED = 1L << 62;

  /** Of each book twice its revision, one more once it was told, and whether it is closed. */
  private final AtomicReferenceArray<AtomicLongArray> pages =
      new AtomicReferenceArray<>(MOST / PAGE);

  /**
   * A book is at a revision, of which all who keep something of it are to hear.
   *
   * @return whether that is news; always for a book of which nothing can be remembered
   */
  public boolean tell(BookId book, long revision) {
    long told = 2 * revision + 1;
    return raise(book, told) < told;
  }

  /** Somebody is about to be shown a book at a revision. */
  public void see(BookId book, long revision) {
    raise(book, 2 * revision);
  }

  /** Whether a higher revision of a book is known. */
  public boolean isOutdated(BookId book, long revision) {
    return (known(book) & ~CLOSED) >> 1 > revision;
  }

  /** Nothing of a book is taken from others any more: what they have may be older than is known. */
  public void close(BookId book) {
    if (covers(book)) {
      page(book).getAndAccumulate(place(book), CLOSED, (before, bit) -> before | bit);
    }
  }

  /** Whether something of a book may be taken from others, as far as it is not outdated. */
  public boolean isOpen(BookId book) {
    return covers(book) && (known(book) & CLOSED) == 0;
  }

  private static boolean covers(BookId book) {
    return book.value() > 0 && book.value() < MOST;
  }

  private long known(BookId book) {
    AtomicLongArray page = covers(book) ? pages.get((int) (book.value() / PAGE)) : null;
    return page == null ? 0 : page.get(place(book));
  }

  /** Gives what was known before. */
  private long raise(BookId book, long now) {
    return covers(book)
        ? page(book).getAndAccumulate(place(book), now, KnownRevisions::raised) & ~CLOSED
        : 0;
  }

  private static long raised(long before, long now) {
    return (before & CLOSED) | Math.max(before & ~CLOSED, now);
  }

  private AtomicLongArray page(BookId book) {
    int number = (int) (book.value() / PAGE);
    AtomicLongArray page = pages.get(number);
    if (page == null) {
      AtomicLongArray first = new AtomicLongArray(PAGE);
      page = pages.compareAndExchange(number, null, first);
      page = page == null ? first : page;
    }
    return page;
  }

  private static int place(BookId book) {
    return (int) (book.value() % PAGE);
  }
}
