package io.shucheng.catalog.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.CatalogChanges.Change;
import io.shucheng.catalog.Offer;
import io.shucheng.catalog.config.KeptAnswersSettings;
import io.shucheng.platform.money.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.unit.DataSize;

class KeptOffersTests {

  private static final BookId BOOK = new BookId(7);
  private static final BookId OTHER = new BookId(8);

  private final Map<BookId, Long> revisions = new HashMap<>(Map.of(BOOK, 1L, OTHER, 1L));
  private final List<Collection<BookId>> reads = new ArrayList<>();
  private final KeptOffers kept = offers(100);

  @AfterEach
  void noTransaction() {
    TransactionSynchronizationManager.setActualTransactionActive(false);
  }

  @Test
  void whatIsAtHandIsNotReadAgain() {
    assertThat(revision(BOOK)).isEqualTo(1);

    assertThat(kept.of(List.of(BOOK, OTHER), this::read)).containsOnlyKeys(BOOK, OTHER);
    assertThat(revision(BOOK)).isEqualTo(1);
    assertThat(reads).containsExactly(List.of(BOOK), List.of(OTHER));
  }

  @Test
  void aBookThatChangedIsReadAgain() {
    revision(BOOK);

    commit(BOOK);

    assertThat(revision(BOOK)).isEqualTo(2);
  }

  /** Fails where what was read is kept without asking what is known by then. */
  @Test
  void whatWasReadBeforeACommitIsGivenToNobodyAfterIt() {
    kept.of(
        List.of(BOOK),
        books -> {
          List<Offer> before = read(books);
          commit(BOOK);
          return before;
        });

    assertThat(revision(BOOK)).isEqualTo(2);
  }

  @Test
  void aTransactionsOwnReadingIsNotKept() {
    TransactionSynchronizationManager.setActualTransactionActive(true);
    revision(BOOK);
    TransactionSynchronizationManager.setActualTransactionActive(false);

    revision(BOOK);

    assertThat(reads).hasSize(2);
  }

  @Test
  void nothingIsKeptWhereNothingShallBe() {
    KeptOffers none = offers(0);

    none.of(List.of(BOOK), this::read);
    none.of(List.of(BOOK), this::read);

    assertThat(reads).hasSize(2);
  }

  /** Commits come before, within and after readings, and twice by the feed: nobody is late. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void nobodyIsGivenWhatIsOlderThanTheLastCommit(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int step = 0; step < 2_000; step++) {
      switch (random.nextInt(4)) {
        case 0 -> commit(random.nextBoolean() ? BOOK : OTHER);
        case 1 -> {
          BookId book = random.nextBoolean() ? BOOK : OTHER;
          kept.forgetUnlessAt(book, revisions.getOrDefault(book, 1L) - random.nextInt(2));
        }
        case 2 ->
            kept.of(
                List.of(BOOK, OTHER),
                books -> {
                  List<Offer> before = read(books);
                  commit(random.nextBoolean() ? BOOK : OTHER);
                  return before;
                });
        default -> {
          Map<BookId, Offer> given = kept.of(List.of(BOOK, OTHER), this::read);
          for (BookId book : List.of(BOOK, OTHER)) {
            assertThat(given.get(book).revision())
                .as("revision of %s at step %d of seed %d", book, step, seed)
                .isEqualTo(revisions.get(book));
          }
        }
      }
    }
  }

  private long revision(BookId book) {
    return kept.of(List.of(book), this::read).get(book).revision();
  }

  private void commit(BookId book) {
    long revision = revisions.merge(book, 1L, Long::sum);
    kept.forget(List.of(new Change(book, revision)));
  }

  private List<Offer> read(Collection<BookId> books) {
    reads.add(List.copyOf(books));
    return books.stream()
        .map(
            book ->
                new Offer(
                    book, revisions.get(book), "a book", null, Money.of("39.90", "CNY"), true))
        .toList();
  }

  private static KeptOffers offers(int most) {
    return new KeptOffers(
        new KeptAnswersSettings(
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(1),
            Duration.ofMinutes(5),
            most,
            Duration.ofSeconds(30),
            Duration.ofMillis(500)));
  }
}
