package io.shucheng.catalog.http;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.Catalog;
import io.shucheng.catalog.domain.BookNumbers;
import io.shucheng.catalog.domain.KeptBooks;
import io.shucheng.platform.caching.KeptValues;
import io.shucheng.platform.lane.AnswerForm;
import io.shucheng.platform.lane.OpenRead;
import io.shucheng.platform.lane.ReadyAnswer;
import io.shucheng.platform.lane.ReadyAnswers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * Books as the bytes of their answers, encoded once for each form and language and kept until the
 * book changes. Thread-safe.
 */
final class BookAnswers implements ReadyAnswers, KeptBooks {

  private static final String ROUTE = "/api/v1/books/{id}";
  private static final String BEFORE_ID = "/api/v1/books/";

  /** Ids of more digits take the usual way, and are told there that they are none. */
  private static final int MOST_DIGITS = 18;

  private final Catalog catalog;
  private final JsonMapper json;
  private final CBORMapper cbor;
  private final BookNumbers numbers;
  private final KeptValues<Key, Revised> kept;

  /**
   * @param numbers keeps those from the database who look for books that are none
   * @param mostBytes of the answers that are kept, 0 for none
   * @param fresh after which a book is read again although nobody told that it changed
   */
  BookAnswers(
      Catalog catalog,
      BookNumbers numbers,
      JsonMapper json,
      CBORMapper cbor,
      long mostBytes,
      Duration fresh,
      Executor refreshing,
      LongSupplier nanoTime) {
    this.catalog = catalog;
    this.numbers = numbers;
    this.json = json;
    this.cbor = cbor;
    this.kept =
        new KeptValues<>(
            mostBytes, revised -> revised.answer().weight(), fresh, refreshing, nanoTime);
  }

  private record Key(BookId book, AnswerForm form, Locale language) {}

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
    Revised known =
        kept.peek(new Key(new BookId(id), read.form(), ReaderLanguage.of(read.language())));
    return known == null ? null : known.answer();
  }

  /** The answer of a book; null where there is no such book. */
  @Nullable ReadyAnswer of(BookId book, AnswerForm form, Locale language) {
    Revised revised = kept.get(new Key(book, form, language), this::load);
    return revised == null ? null : revised.answer();
  }

  @Override
  public void forget(Collection<BookId> changed) {
    for (BookId book : changed) {
      numbers.add(book);
      keysOf(book).forEach(kept::drop);
    }
  }

  @Override
  public void forgetUnlessAt(BookId book, long revision) {
    numbers.add(book);
    for (Key key : keysOf(book)) {
      kept.dropIf(key, known -> known.revision() != revision);
    }
  }

  private static List<Key> keysOf(BookId book) {
    List<Key> keys = new ArrayList<>();
    for (AnswerForm form : AnswerForm.values()) {
      for (Locale language : ReaderLanguage.OURS) {
        keys.add(new Key(book, form, language));
      }
    }
    return keys;
  }

  private @Nullable Revised load(Key key) {
    if (!numbers.mayBe(key.book())) {
      return null;
    }
    Book book = catalog.find(key.book()).orElse(null);
    if (book == null) {
      return null;
    }
    BookBody body = BookBody.of(book, key.language());
    byte[] bytes = key.form().encode(body, json, cbor);
    String tag = BookTags.of(book.revision(), key.language(), catalog.currency(), key.form());
    return new Revised(book.revision(), new ReadyAnswer(ROUTE, key.form(), tag, bytes));
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
