package io.shucheng.catalog.http;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.CatalogChanges.Change;
import io.shucheng.catalog.ShopWindow;
import io.shucheng.catalog.domain.BookNumbers;
import io.shucheng.catalog.domain.KeptBooks;
import io.shucheng.catalog.domain.KnownRevisions;
import io.shucheng.catalog.domain.PreparedBooks;
import io.shucheng.platform.caching.KeptValues;
import io.shucheng.platform.caching.SharedValue;
import io.shucheng.platform.lane.AnswerForm;
import io.shucheng.platform.lane.MadeAnswers;
import io.shucheng.platform.lane.OpenRead;
import io.shucheng.platform.lane.ReadyAnswer;
import io.shucheng.platform.lane.ReadyAnswers;
import io.shucheng.platform.web.Problem;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * Books as the bytes of their answers, encoded once for each form and language and kept until the
 * book changes. Thread-safe.
 */
final class BookAnswers implements ReadyAnswers, MadeAnswers, KeptBooks, PreparedBooks {

  private static final String ROUTE = "/api/v1/books/{id}";
  private static final String BEFORE_ID = "/api/v1/books/";

  /** Ids of more digits take the usual way, and are told there that they are none. */
  private static final int MOST_DIGITS = 18;

  /** Of a book's answers in all languages, however short they are. */
  private static final int LEAST_BYTES = 1024;

  private final ShopWindow window;
  private final JsonMapper json;
  private final CBORMapper cbor;
  private final BookNumbers numbers;
  private final LongSupplier nanoTime;
  private final KnownRevisions known;
  private final SharedAnswers shared;
  private final KeptValues<BookAnswerKey, Revised> kept;
  private final long bytesAhead;

  /**
   * @param numbers keeps those from the database who look for books that are none
   * @param known keeps readers from being shown something older than others were
   * @param shared is asked before the database, and given what was read there
   * @param mostBytes of the answers that are kept, 0 for none
   * @param bytesAhead of them that are made before anybody asks
   * @param fresh after which a book is read again although nobody told that it changed
   */
  BookAnswers(
      ShopWindow window,
      BookNumbers numbers,
      JsonMapper json,
      CBORMapper cbor,
      KnownRevisions known,
      SharedAnswers shared,
      long mostBytes,
      long bytesAhead,
      Duration fresh,
      Executor refreshing,
      LongSupplier nanoTime) {
    this.window = window;
    this.numbers = numbers;
    this.json = json;
    this.cbor = cbor;
    this.known = known;
    this.shared = shared;
    this.nanoTime = nanoTime;
    this.bytesAhead = Math.min(bytesAhead, mostBytes);
    this.kept =
        new KeptValues<>(
            mostBytes, revised -> revised.answer().weight(), fresh, refreshing, nanoTime);
  }

  /** An answer and the revision of the book that it tells of. */
  private record Revised(long revision, ReadyAnswer answer) {}

  KeptValues<?, ?> kept() {
    return kept;
  }

  @Override
  public @Nullable ReadyAnswer find(OpenRead read) {
    if (read.query() != null) {
      return null;
    }
    long id = id(read.path());
    if (id < 0) {
      return null;
    }
    BookId book = new BookId(id);
    Revised ready =
        kept.peek(new BookAnswerKey(book, read.form(), ReaderLanguage.of(read.language())));
    return ready == null || isOutdated(book, ready) ? null : ready.answer();
  }

  /**
   * As the route's handler does.
   *
   * @throws Problem 404 where there is no such book
   */
  @Override
  public @Nullable ReadyAnswer make(OpenRead read, Locale reader) {
    long id = read.query() == null ? id(read.path()) : -1;
    if (id < 0) {
      return null;
    }
    BookId book = new BookId(id);
    ReadyAnswer answer = of(book, read.form(), ReaderLanguage.of(read.language()));
    if (answer == null) {
      throw Problem.notFound(missing(book));
    }
    return answer;
  }

  /** What is said of a book that is not there. */
  static String missing(BookId book) {
    return "there is no book " + book;
  }

  /** The answer of a book; null where there is no such book. */
  @Nullable ReadyAnswer of(BookId book, AnswerForm form, Locale language) {
    BookAnswerKey key = new BookAnswerKey(book, form, language);
    Revised revised = kept.get(key, this::load);
    if (revised != null && isOutdated(book, revised)) {
      // somebody who asked earlier was shown a newer one: who reads from now on reads that at least
      kept.dropIf(key, it -> isOutdated(book, it));
      revised = kept.get(key, this::load);
    }
    return revised == null ? null : revised.answer();
  }

  @Override
  public int most() {
    return (int) Math.min(bytesAhead / LEAST_BYTES, Integer.MAX_VALUE);
  }

  /** As JSON, which is what people's programs ask for. */
  @Override
  public boolean prepare(Collection<BookId> books) {
    if (kept.bytes() >= bytesAhead) {
      return false;
    }
    List<BookAnswerKey> keys =
        books.stream()
            .flatMap(
                book ->
                    ReaderLanguage.OURS.stream()
                        .map(language -> new BookAnswerKey(book, AnswerForm.JSON, language)))
            .toList();
    kept.fill(keys, this::read);
    return true;
  }

  private Map<BookAnswerKey, Revised> read(Collection<BookAnswerKey> keys) {
    Map<BookId, Book> books =
        window.findAll(keys.stream().map(BookAnswerKey::book).distinct().toList()).stream()
            .collect(Collectors.toMap(Book::id, Function.identity()));
    Map<BookAnswerKey, Revised> read = new HashMap<>();
    for (BookAnswerKey key : keys) {
      Book book = books.get(key.book());
      if (book != null) {
        read.put(key, revised(key, encode(key, book)));
      }
    }
    return read;
  }

  @Override
  public void forget(Collection<Change> changed) {
    for (Change change : changed) {
      numbers.add(change.book());
      tell(change.book(), change.revision());
      drop(change.book());
    }
  }

  @Override
  public void forgetUnlessAt(BookId book, long revision) {
    numbers.add(book);
    tell(book, revision);
    for (BookAnswerKey key : BookAnswerKey.allOf(book)) {
      kept.dropIf(key, it -> it.revision() != revision);
    }
  }

  /** Before anything is dropped: who reads after that takes nothing older from others. */
  private void tell(BookId book, long revision) {
    if (known.tell(book, revision)) {
      shared.outdate(book, revision);
    }
  }

  private void drop(BookId book) {
    BookAnswerKey.allOf(book).forEach(kept::drop);
  }

  private boolean isOutdated(BookId book, Revised revised) {
    return known.isOutdated(book, revised.revision());
  }

  private @Nullable Revised load(BookAnswerKey key) {
    if (!numbers.mayBe(key.book())) {
      return null;
    }
    SharedValue found = shared.find(key);
    return found == null ? read(key) : revised(key, found);
  }

  private @Nullable Revised read(BookAnswerKey key) {
    long began = nanoTime.getAsLong();
    Book book = window.find(key.book()).orElse(null);
    if (book == null) {
      forgetGone(key.book());
      return null;
    }
    SharedValue made = encode(key, book);
    shared.give(key, made, began);
    return revised(key, made);
  }

  private SharedValue encode(BookAnswerKey key, Book book) {
    BookBody body = BookBody.of(book, key.language());
    return new SharedValue(book.revision(), key.form().encode(body, json, cbor));
  }

  /** At which revision it went is not known: everything that is kept of it may be older. */
  private void forgetGone(BookId book) {
    if (book.value() <= numbers.upTo()) {
      known.close(book);
      drop(book);
    }
  }

  private Revised revised(BookAnswerKey key, SharedValue value) {
    known.see(key.book(), value.revision());
    String tag = BookTags.of(value.revision(), key.language(), window.currency(), key.form());
    return new Revised(value.revision(), new ReadyAnswer(ROUTE, key.form(), tag, value.bytes()));
  }

  /** The id at the end of a path; -1 where it is no other than an id that is written plainly. */
  private static long id(String path) {
    int digits = path.length() - BEFORE_ID.length();
    if (digits < 1 || digits > MOST_DIGITS || !path.startsWith(BEFORE_ID)) {
      return -1;
    }
    long id = 0;
    for (int i = BEFORE_ID.length(); i < path.length(); i++) {
      int digit = path.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      id = id * 10 + digit;
    }
    return id;
  }
}
