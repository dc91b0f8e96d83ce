package io.shucheng.search;

import static io.shucheng.search.TestBook.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.shucheng.catalog.Availability;
import io.shucheng.search.domain.FeedPosition;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowingTests {

  @TempDir Path folder;

  private final CatalogInMemory catalog =
      new CatalogInMemory()
          .startingAt(5000)
          .putAll(book(1, "Emma"), book(2, "Persuasion"), book(3, "Mansfield Park"))
          .putAll(book(4, "Northanger Abbey"), book(5, "Lady Susan"));
  private final SearchInTest.Remembering database = new SearchInTest.Remembering();

  @Test
  void everyBookOfTheCatalogIsFound() {
    try (SearchInTest shop = shop().follow()) {
      assertThat(shop.find("").total()).isEqualTo(5);
      assertThat(shop.search.isUpToDate()).isTrue();
    }
  }

  @Test
  void aChangedBookIsFoundByItsNewWordsOnly() {
    try (SearchInTest shop = shop().follow()) {
      catalog.put(book(1, "Sanditon").availability(Availability.OUT_OF_STOCK));
      assertThat(shop.search.isUpToDate()).isFalse();

      shop.follow();

      assertThat(shop.ids("sanditon")).containsExactly(1L);
      assertThat(shop.ids("emma")).isEmpty();
      assertThat(shop.find("sanditon").items().getFirst().availability())
          .isEqualTo(Availability.OUT_OF_STOCK);
      assertThat(shop.search.isUpToDate()).isTrue();
    }
  }

  @Test
  void aWithdrawnBookIsNoLongerFound() {
    try (SearchInTest shop = shop().follow()) {
      catalog.withdraw(2);
      shop.follow();

      assertThat(shop.ids("persuasion")).isEmpty();
      assertThat(shop.find("").total()).isEqualTo(4);
    }
  }

  @Test
  void aRestartGoesOnWhereItStopped() {
    SearchInTest first = shop().follow();
    FeedPosition kept = first.index.position();
    first.stop();
    catalog.put(book(6, "Sanditon"));

    try (SearchInTest second = shop()) {
      second.index.open();
      assertThat(second.index.position()).isEqualTo(kept);
      assertThat(second.ids("emma")).containsExactly(1L);

      second.follow();
      assertThat(second.find("").total()).isEqualTo(6);
    }
  }

  @Test
  void aCrashLosesNothing() {
    SearchInTest first = shop().follow();
    first.index.keep();
    catalog.put(book(6, "Sanditon"));
    catalog.withdraw(1);
    first.follow().close();

    try (SearchInTest second = shop().follow()) {
      assertThat(second.ids("sanditon")).containsExactly(6L);
      assertThat(second.ids("emma")).isEmpty();
      assertThat(second.find("").total()).isEqualTo(5);
    }
  }

  @Test
  void aCrashBeforeAnythingWasKeptBeginsAgain() {
    shop().follow().close();

    try (SearchInTest second = shop().follow()) {
      assertThat(second.find("").total()).isEqualTo(5);
    }
  }

  @Test
  void anIndexInUseElsewhereIsLeftAlone() {
    SearchInTest first = shop().follow();

    try (SearchInTest second = shop()) {
      assertThatThrownBy(second::follow)
          .isInstanceOf(SearchUnavailableException.class)
          .hasMessageContaining("in use by another process");
      assertThatThrownBy(() -> second.find("emma")).isInstanceOf(SearchUnavailableException.class);
      assertThat(first.ids("emma")).containsExactly(1L);

      first.stop();
      assertThat(second.follow().ids("emma")).containsExactly(1L);
    }
  }

  @Test
  void theIndexIsPutTogetherOnceNothingChanges() {
    try (SearchInTest shop = shop().follow()) {
      catalog.put(book(6, "Sanditon"));
      String inParts = shop.follow().books.generation();
      assertThat(shop.follow().books.generation()).isEqualTo(inParts);

      shop.clock.turnBy(Duration.ofMinutes(1));

      await().until(() -> !shop.follow().books.generation().equals(inParts));
      assertThat(shop.ids("sanditon")).containsExactly(6L);
      assertThat(shop.find("").total()).isEqualTo(6);
    }
  }

  private SearchInTest shop() {
    return new SearchInTest(folder, catalog, database, Duration.ofMinutes(1));
  }
}
