package io.shucheng.catalog.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.CatalogChanges.Change;
import io.shucheng.catalog.domain.BookNumbers;
import io.shucheng.catalog.domain.KnownRevisions;
import io.shucheng.platform.caching.SharedValue;
import io.shucheng.platform.caching.SharedValues;
import io.shucheng.platform.lane.AnswerForm;
import io.shucheng.platform.lane.OpenRead;
import io.shucheng.platform.lane.ReadyAnswer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/** A node with readers, of whom none may be shown something older after something newer. */
final class NodeForTests {

  private static final JsonMapper JSON = new JsonMapper();
  private static final CBORMapper CBOR = new CBORMapper();

  private final Turns turns;
  private final DatabaseForTests database;
  private final BookAnswers answers;

  /** What nobody may be shown anything older than. */
  private final Map<BookAnswerKey, Long> shown = new HashMap<>();

  /** Who loads answers that others would wait for, and so keep their turn for ever. */
  private final Map<BookAnswerKey, Set<Object>> loading = new HashMap<>();

  private static final ThreadLocal<Looking> LOOKING = new ThreadLocal<>();

  private int followed;

  /** What a thread looks for. */
  private record Looking(@Nullable BookAnswerKey key, Object who) {}

  NodeForTests(
      Turns turns,
      DatabaseForTests database,
      SharedValues values,
      LongSupplier nanoTime,
      long mostBytes) {
    this.turns = turns;
    this.database = database;
    this.followed = database.commits().size();
    BookNumbers numbers = new BookNumbers();
    database.books().forEach(numbers::add);
    numbers.completeUpTo(database.books().size());
    KnownRevisions known = new KnownRevisions();
    this.answers =
        new BookAnswers(
            new BooksForTests() {
              @Override
              public Optional<Book> find(BookId id) {
                isLoading();
                turns.pause();
                Optional<Book> read = database.read(id);
                turns.pause();
                return read;
              }

              @Override
              public List<Book> findAll(Collection<BookId> ids) {
                ids.forEach(id -> prepared(id).forEach(key -> isLoading(key)));
                turns.pause();
                List<Book> read = ids.stream().flatMap(id -> database.read(id).stream()).toList();
                turns.pause();
                return read;
              }
            },
            numbers,
            JSON,
            CBOR,
            known,
            new SharedAnswers(watched(values), known, "shop", SeveralNodesTests.LIFE, nanoTime),
            mostBytes,
            mostBytes,
            SeveralNodesTests.LIFE,
            refresh -> {
              BookAnswerKey key = LOOKING.get().key;
              turns.add(() -> look(key, refresh));
            },
            nanoTime);
  }

  /** Gives the revision that a reader is shown, or that of the commit that withdrew the book. */
  long read(BookAnswerKey key) {
    while (!loading.getOrDefault(key, Set.of()).isEmpty()) {
      turns.pause();
    }
    long before = shown.getOrDefault(key, 0L);
    AtomicReference<ReadyAnswer> found = new AtomicReference<>();
    database.looking();
    look(key, () -> found.set(answers.of(key.book(), key.form(), key.language())));
    ReadyAnswer answer = found.get();
    long revision = answer == null ? database.gone() : revision(answer);
    assertThat(revision).as("revision of %s after %d", key, before).isGreaterThanOrEqualTo(before);
    shown.merge(key, revision, Math::max);
    return revision;
  }

  /** Gives the revision that the fast lane shows; 0 where it shows nothing. */
  long peek(BookAnswerKey key) {
    long before = shown.getOrDefault(key, 0L);
    ReadyAnswer answer =
        answers.find(
            new OpenRead(
                "/api/v1/books/" + key.book(), null, key.form(), key.language().getLanguage()));
    if (answer == null) {
      return 0;
    }
    assertThat(revision(answer)).as("revision of %s", key).isGreaterThanOrEqualTo(before);
    shown.merge(key, revision(answer), Math::max);
    return revision(answer);
  }

  /** This node commits a change, of which its readers are shown nothing older from then on. */
  void write(BookId book, boolean withdrawn) {
    Change change = database.commit(book, withdrawn);
    turns.pause();
    answers.forget(List.of(change));
    isKnown(change);
  }

  /** Makes answers before anybody asks for them. */
  void prepare(List<BookId> books) {
    Looking mine = new Looking(null, new Object());
    LOOKING.set(mine);
    answers.prepare(books);
    for (BookId book : books) {
      prepared(book).forEach(key -> loading.getOrDefault(key, new HashSet<>()).remove(mine.who));
    }
  }

  private static List<BookAnswerKey> prepared(BookId book) {
    return BookAnswerKey.allOf(book).stream().filter(key -> key.form() == AnswerForm.JSON).toList();
  }

  /** Takes one step along the feed; false at its end. */
  boolean follow() {
    List<Change> commits = database.commits();
    if (followed == commits.size()) {
      return false;
    }
    Change change = commits.get(followed++);
    answers.forgetUnlessAt(change.book(), change.revision());
    isKnown(change);
    return true;
  }

  private void look(BookAnswerKey key, Runnable work) {
    Looking mine = new Looking(key, new Object());
    LOOKING.set(mine);
    work.run();
    loading.getOrDefault(key, new HashSet<>()).remove(mine.who);
  }

  private void isLoading() {
    isLoading(LOOKING.get().key);
  }

  private void isLoading(@Nullable BookAnswerKey key) {
    loading.computeIfAbsent(key, _ -> new HashSet<>()).add(LOOKING.get().who);
  }

  private SharedValues watched(SharedValues values) {
    return new SharedValues() {
      @Override
      public @Nullable SharedValue find(String key) {
        isLoading();
        return values.find(key);
      }

      @Override
      public void put(String key, SharedValue value, Duration life) {
        values.put(key, value, life);
      }

      @Override
      public void outdate(String key, long revision) {
        values.outdate(key, revision);
      }
    };
  }

  /** What was being loaded is dropped: nobody waits for it any more. */
  private void isKnown(Change change) {
    for (BookAnswerKey key : BookAnswerKey.allOf(change.book())) {
      loading.remove(key);
      shown.merge(key, change.revision(), Math::max);
    }
  }

  private static long revision(ReadyAnswer answer) {
    String tag = answer.fields()[2].getValue();
    return BookTags.expected(tag);
  }
}
