package io.shucheng.catalog.http;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.CatalogChanges.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** The books of a shop at their revisions, and the feed of what was committed. */
final class DatabaseForTests {

  private final List<BookId> books;
  private final Map<BookId, Long> revisions = new HashMap<>();
  private final Set<BookId> withdrawn = new HashSet<>();
  private final List<Change> commits = new ArrayList<>();

  /** At which revision the book was gone that the calling thread last looked for in vain. */
  private static final ThreadLocal<Long> GONE = new ThreadLocal<>();

  DatabaseForTests(int count) {
    books = LongStream.rangeClosed(1, count).mapToObj(BookId::new).toList();
    books.forEach(book -> revisions.put(book, 1L));
  }

  List<BookId> books() {
    return books;
  }

  List<Change> commits() {
    return commits;
  }

  long revision(BookId book) {
    return revisions.get(book);
  }

  Change commit(BookId book, boolean withdraw) {
    if (withdraw) {
      withdrawn.add(book);
    } else {
      withdrawn.remove(book);
    }
    Change change = new Change(book, revisions.merge(book, 1L, Long::sum));
    commits.add(change);
    return change;
  }

  Optional<Book> read(BookId book) {
    if (withdrawn.contains(book)) {
      GONE.set(revisions.get(book));
      return Optional.empty();
    }
    return Optional.of(BooksForTests.book(book, revisions.get(book)));
  }

  /** The calling thread begins to look for a book. */
  void looking() {
    GONE.remove();
  }

  /** At which revision the book was gone that the calling thread looked for in vain. */
  long gone() {
    return GONE.get();
  }
}
