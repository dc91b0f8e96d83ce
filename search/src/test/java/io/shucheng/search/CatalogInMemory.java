package io.shucheng.search;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.BookSummary;
import io.shucheng.catalog.Catalog;
import io.shucheng.catalog.CatalogChanges;
import io.shucheng.catalog.ChangeCursor;
import io.shucheng.catalog.Offer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The catalog as search sees it: books by id, and a feed of their changes. Thread-safe. */
public final class CatalogInMemory implements Catalog, CatalogChanges {

  private record Entry(Change change, ChangeCursor place) {}

  private final Map<BookId, TestBook> books = new TreeMap<>();
  private final Map<BookId, Long> revisions = new HashMap<>();
  private final Map<BookId, Entry> feed = new HashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private long places;
  private Currency currency = Currency.getInstance("CNY");
  private boolean down;
  private boolean hintsLost;

  /** Adds a book or puts it in place of the one with its id, at the next revision. */
  public synchronized CatalogInMemory put(TestBook book) {
    BookId id = new BookId(book.id());
    books.put(id, book);
    var _ = entered(id);
    hint();
    return this;
  }

  public CatalogInMemory putAll(TestBook... several) {
    for (TestBook book : several) {
      put(book);
    }
    return this;
  }

  public synchronized void withdraw(long id) {
    books.remove(new BookId(id));
    var _ = entered(new BookId(id));
    hint();
  }

  /** Begins the revisions and the feed far from where another catalog has its own. */
  public synchronized CatalogInMemory startingAt(long place) {
    places = place;
    return this;
  }

  /** As after a start with another currency: every price is in it, and no book has changed. */
  public synchronized CatalogInMemory sellingIn(String code) {
    currency = Currency.getInstance(code);
    return this;
  }

  /** From now on no follower hears of changes. */
  public synchronized void loseHints() {
    hintsLost = true;
  }

  /** While it is down, every reading fails. */
  public synchronized void setDown(boolean down) {
    this.down = down;
    hint();
  }

  public synchronized Map<BookId, Book> books() {
    Map<BookId, Book> built = new TreeMap<>();
    books.keySet().forEach(id -> built.put(id, built(id)));
    return built;
  }

  @Override
  public synchronized Changes after(ChangeCursor cursor, int most) {
    check();
    List<Entry> behind =
        feed.values().stream()
            .filter(entry -> ORDER.compare(entry.place(), cursor) > 0)
            .sorted(Comparator.comparing(Entry::place, ORDER))
            .toList();
    List<Entry> read = behind.subList(0, Math.min(most, behind.size()));
    return new Changes(
        read.stream().map(Entry::change).toList(),
        read.isEmpty() ? cursor : read.getLast().place(),
        behind.size() > read.size());
  }

  @Override
  public synchronized ChangeCursor now() {
    check();
    return new ChangeCursor(places / 3 + 1, places);
  }

  @Override
  public synchronized long countAfter(ChangeCursor cursor) {
    check();
    return feed.values().stream().filter(entry -> ORDER.compare(entry.place(), cursor) > 0).count();
  }

  @Override
  public Subscription onChange(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public synchronized List<Book> findAll(Collection<BookId> ids) {
    check();
    List<Book> found = new ArrayList<>();
    ids.stream().filter(books::containsKey).forEach(id -> found.add(built(id)));
    return found;
  }

  @Override
  public synchronized Currency currency() {
    return currency;
  }

  @Override
  public Optional<Book> find(BookId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<BookSummary> summaries(Collection<BookId> ids) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<BookId, Offer> offers(Collection<BookId> ids) {
    throw new UnsupportedOperationException();
  }

  private static final Comparator<ChangeCursor> ORDER =
      Comparator.comparingLong(ChangeCursor::transaction).thenComparingLong(ChangeCursor::sequence);

  private Book built(BookId id) {
    return books.get(id).build(revisions.get(id), currency);
  }

  private long entered(BookId id) {
    long revision = revisions.merge(id, 1L, Long::sum);
    places++;
    feed.put(id, new Entry(new Change(id, revision), new ChangeCursor(places / 3 + 1, places)));
    return revision;
  }

  private void hint() {
    if (!hintsLost) {
      listeners.forEach(Runnable::run);
    }
  }

  private void check() {
    if (down) {
      throw new IllegalStateException("the database is gone");
    }
  }
}
