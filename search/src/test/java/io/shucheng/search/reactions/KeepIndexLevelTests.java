package io.shucheng.search.reactions;

import static io.shucheng.search.TestBook.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shucheng.platform.threads.Follower;
import io.shucheng.search.CatalogInMemory;
import io.shucheng.search.SearchInTest;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepIndexLevelTests {

  private static final Duration NEVER = Duration.ofDays(1);
  private static final Duration SOON = Duration.ofMillis(20);

  @TempDir Path folder;

  private final CatalogInMemory catalog = new CatalogInMemory().putAll(book(1, "Emma"));
  private final SearchInTest.Remembering database = new SearchInTest.Remembering();
  private SearchInTest shop;
  private Follower follower;

  @AfterEach
  void stop() {
    follower.stop();
  }

  @Test
  void aHintIsEnough() {
    start(NEVER);
    await().until(shop.search::isUpToDate);

    catalog.put(book(2, "Persuasion"));

    await().until(shop.search::isUpToDate);
    assertThat(shop.ids("persuasion")).containsExactly(2L);
  }

  @Test
  void aLostHintIsMadeGoodByLooking() {
    catalog.loseHints();
    start(SOON);
    await().until(shop.search::isUpToDate);

    catalog.put(book(2, "Persuasion"));

    await().until(shop.search::isUpToDate);
    assertThat(shop.ids("persuasion")).containsExactly(2L);
  }

  @Test
  void whileTheCatalogIsDownReadersAreServed() {
    start(SOON);
    await().until(shop.search::isUpToDate);
    catalog.setDown(true);
    catalog.put(book(2, "Persuasion"));

    assertThat(shop.ids("emma")).containsExactly(1L);

    catalog.setDown(false);
    await().until(shop.search::isUpToDate);
    assertThat(shop.ids("persuasion")).containsExactly(2L);
  }

  @Test
  void aShopThatStartsBeforeItsCatalogFollowsWhenThatComes() {
    catalog.setDown(true);
    start(SOON);
    assertThat(shop.state.wasLevel()).isFalse();

    catalog.setDown(false);

    await().until(shop.state::wasLevel);
    assertThat(shop.ids("emma")).containsExactly(1L);
  }

  @Test
  void aFolderThatIsInUseIsTakenWhenItIsFree() {
    SearchInTest other = new SearchInTest(folder, catalog, database, NEVER).follow();
    start(SOON);
    assertThat(shop.state.wasLevel()).isFalse();

    other.stop();

    await().until(shop.state::wasLevel);
    assertThat(shop.ids("emma")).containsExactly(1L);
  }

  @Test
  void stoppingKeepsWhatWasIndexed() {
    start(NEVER);
    await().until(shop.search::isUpToDate);
    follower.stop();
    assertThat(follower.isRunning()).isFalse();

    try (SearchInTest next = new SearchInTest(folder, catalog, database, NEVER)) {
      next.index.open();
      assertThat(next.ids("emma")).containsExactly(1L);
    }
  }

  @Test
  void itCanBeStartedAgain() {
    start(NEVER);
    await().until(shop.search::isUpToDate);
    follower.stop();
    catalog.put(book(2, "Persuasion"));

    follower.start();

    await().until(shop.search::isUpToDate);
    assertThat(shop.ids("persuasion")).containsExactly(2L);
  }

  private void start(Duration poll) {
    shop = new SearchInTest(folder, catalog, database, Duration.ofMinutes(1));
    follower =
        new Follower(
            "search-follower",
            poll,
            hint -> catalog.onChange(hint)::close,
            new KeepIndexLevel(shop.followCatalog, shop.index, shop.state));
    follower.start();
  }
}
