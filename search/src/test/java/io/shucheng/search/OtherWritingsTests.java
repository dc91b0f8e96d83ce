package io.shucheng.search;

import static io.shucheng.search.TestBook.book;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is tried where a query finds nothing, or little. */
class OtherWritingsTests {

  private static final long HUNGER_GAMES = 1;
  private static final long CATCHING_FIRE = 2;
  private static final long THREE_BODY = 10;
  private static final long DARK_FOREST = 11;
  private static final long SOLITUDE = 14;

  @TempDir Path folder;
  private SearchInTest shop;

  @BeforeEach
  void open() {
    CatalogInMemory catalog = new CatalogInMemory();
    catalog.putAll(
        book(HUNGER_GAMES, "The Hunger Games")
            .by("Suzanne Collins")
            .series("The Hunger Games")
            .rated("4.34", 4_780_653),
        book(CATCHING_FIRE, "Catching Fire")
            .by("Suzanne Collins")
            .series("The Hunger Games", "2")
            .rated("4.30", 1_831_039),
        book(4, "Hobbit, or There and Back Again").by("J. R. R. Tolkien"),
        book(THREE_BODY, "三体").by("刘慈欣").rated("4.50", 90_000),
        book(DARK_FOREST, "三体Ⅱ：黑暗森林").by("刘慈欣").rated("4.60", 50_000),
        book(SOLITUDE, "百年孤独").by("加西亚·马尔克斯"));
    shop = new SearchInTest(folder, catalog).follow();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void whatIsHalfRememberedWronglyIsFoundByTheOtherHalf() {
    assertThat(shop.find("hunger feast collins").correctedQuery()).isNull();
    assertThat(shop.ids("hunger feast collins")).containsExactly(HUNGER_GAMES, CATCHING_FIRE);
    assertThat(shop.ids("百年孤寂")).containsExactly(SOLITUDE);
  }

  @Test
  void aFilterThatLeavesNothingDoesNotLoosenTheWords() {
    assertThat(SearchInTest.ids(shop.find(Queries.of("hunger collins").languages("fr").build())))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hungr games", "hunger gamse", "hungre gmaes"})
  void misspeltWordsAreCorrected(String text) {
    SearchResult result = shop.find(text);

    assertThat(SearchInTest.ids(result)).startsWith(HUNGER_GAMES);
    assertThat(result.correctedQuery()).isEqualTo("hunger games");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hungergames", "hun ger games"})
  void wordsAreJoinedAndParted(String text) {
    assertThat(shop.find(text).correctedQuery()).isEqualTo("hunger games");
  }

  @Test
  void aKnownWordIsCorrectedWhereItFindsNothingInItsPlace() {
    shop.catalog.put(book(60, "Wolf Hall").by("Hilary Mantel"));
    shop.catalog.put(book(61, "The Waves").by("Virginia Woolf"));
    shop.follow();

    assertThat(shop.find("virginia wolf").correctedQuery()).isEqualTo("virginia woolf");
    assertThat(shop.find("wolf hall").correctedQuery()).isNull();
  }

  @Test
  void littleThatIsFoundGivesWayToAWholeNameOnly() {
    shop.catalog.put(book(62, "King of Nothing").by("Steven Erikson"));
    shop.catalog.put(book(63, "The Shining").by("Stephen King"));
    shop.follow();

    assertThat(shop.find("steven king").correctedQuery()).isEqualTo("stephen king");
    assertThat(shop.find("steven nothing").correctedQuery()).isNull();
    assertThat(shop.find("stephen king").correctedQuery()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"刘慈新", "柳慈欣", "劉慈新"})
  void chineseIsCorrectedByItsSound(String text) {
    assertThat(shop.find(text).correctedQuery()).isEqualTo("刘慈欣");
    assertThat(shop.ids(text)).containsExactly(THREE_BODY, DARK_FOREST);
  }

  @Test
  void aNameIsCorrectedInItsPlace() {
    assertThat(shop.find("tolkein, hobit!").correctedQuery()).isEqualTo("tolkien, hobbit!");
  }

  @Test
  void whatMatchesAsItIsIsNotCorrected() {
    assertThat(shop.find("hunger games").correctedQuery()).isNull();
    assertThat(shop.find("xqzw vbnm").correctedQuery()).isNull();
  }
}
