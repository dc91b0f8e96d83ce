package io.shucheng.search;

import static io.shucheng.search.TestBook.book;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueriesTests {

  private static final long HUNGER_GAMES = 1;
  private static final long CATCHING_FIRE = 2;
  private static final long HARRY_POTTER = 3;
  private static final long HOBBIT = 4;
  private static final long THREE_BODY = 10;
  private static final long DARK_FOREST = 11;
  private static final long RED_CHAMBER = 12;
  private static final long ORDINARY_WORLD = 13;
  private static final long SOLITUDE = 14;
  private static final long THIRD_BODY = 15;

  @TempDir Path folder;
  private SearchInTest shop;

  @BeforeEach
  void open() {
    CatalogInMemory catalog = new CatalogInMemory();
    catalog.putAll(
        book(HUNGER_GAMES, "The Hunger Games")
            .by("Suzanne Collins")
            .series("The Hunger Games")
            .isbn("0439023483")
            .about("YFG", "Fantasy", "奇幻")
            .rated("4.34", 4_780_653),
        book(CATCHING_FIRE, "Catching Fire")
            .by("Suzanne Collins")
            .series("The Hunger Games")
            .rated("4.30", 1_831_039),
        book(HARRY_POTTER, "Harry Potter and the Sorcerer's Stone")
            .by("J.K. Rowling", "Mary GrandPré")
            .originalTitle("Harry Potter and the Philosopher's Stone")
            .isbn("0439554934")
            .rated("4.44", 4_602_479),
        book(HOBBIT, "Hobbit, or There and Back Again")
            .by("J. R. R. Tolkien")
            .publisher("Allen & Unwin")
            .rated("4.25", 2_071_616),
        book(THREE_BODY, "三体").by("刘慈欣").publisher("重庆出版社").rated("4.50", 90_000),
        book(DARK_FOREST, "三体Ⅱ：黑暗森林").by("刘慈欣").series("地球往事").rated("4.60", 50_000),
        book(RED_CHAMBER, "紅樓夢").by("曹雪芹").language("zh-Hant").rated("4.70", 60_000),
        book(ORDINARY_WORLD, "平凡的世界").by("路遥").rated("4.60", 40_000),
        book(SOLITUDE, "百年孤独").by("加西亚·马尔克斯").originalTitle("Cien años de soledad"),
        book(THIRD_BODY, "第三种体会").by("某人"));
    shop = new SearchInTest(folder, catalog).follow();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void everyWordMustMatchSomewhereInTheBookWhereOneHasThemAll() {
    assertThat(shop.ids("hunger collins")).containsExactly(HUNGER_GAMES, CATCHING_FIRE);
    assertThat(shop.ids("games fire collins")).containsExactly(CATCHING_FIRE);
  }

  @Test
  void theBookOfThatTitleComesFirst() {
    assertThat(shop.ids("hunger games")).startsWith(HUNGER_GAMES);
    assertThat(shop.ids("catching fire")).containsExactly(CATCHING_FIRE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HUNGER GAME",
        "ｈｕｎｇｅｒ games",
        "the hunger games",
        "hunger's game",
        "húnger gàmes"
      })
  void caseWidthAccentsPluralsAndArticlesDoNotMatter(String text) {
    assertThat(shop.ids(text)).startsWith(HUNGER_GAMES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jk rowling", "j.k. rowling", "j. k. rowling", "J.K.Rowling", "rowling j k"})
  void initialsAreWrittenInAnyWay(String text) {
    assertThat(shop.ids(text)).containsExactly(HARRY_POTTER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tolkien", "jrr tolkien", "j.r.r. tolkien", "the hobbit", "allen unwin"})
  void aHalfRememberedBookIsFound(String text) {
    assertThat(shop.ids(text)).containsExactly(HOBBIT);
  }

  @Test
  void theOriginalTitleIsSearchedToo() {
    assertThat(shop.ids("philosopher's stone")).containsExactly(HARRY_POTTER);
    assertThat(shop.ids("cien anos de soledad")).containsExactly(SOLITUDE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0439023483",
        "439023483",
        "0-439-02348-3",
        "9780439023481",
        "978-0-439-02348-1",
        "978 0 439 02348 1",
        "ISBN 978-0439023481",
        "isbn:0439023483",
        "isbn0439023483",
        "ISBN-13: 978-0-439-02348-1",
        "ISBN-10 0439023483",
        "９７８０４３９０２３４８１"
      })
  void anIsbnInAnyWritingFindsItsBook(String text) {
    assertThat(shop.ids(text)).startsWith(HUNGER_GAMES);
  }

  @Test
  void chineseTitlesAreFoundBeforeBooksThatMerelyHaveTheCharacters() {
    assertThat(shop.ids("三体")).containsExactly(THREE_BODY, DARK_FOREST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"三体刘慈欣", "刘慈欣三体", "刘慈欣 三体", "三體劉慈欣", "三體 刘慈欣"})
  void chineseIsFoundHoweverItIsPutTogether(String text) {
    assertThat(shop.ids(text)).containsExactly(THREE_BODY, DARK_FOREST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"红楼梦", "紅樓夢", "红楼", "曹雪芹红楼梦", "紅樓夢曹雪芹"})
  void simplifiedAndTraditionalAreOne(String text) {
    assertThat(shop.ids(text)).containsExactly(RED_CHAMBER);
  }

  @Test
  void chineseFindsTheChineseEditionBeforeAMorePopularTranslation() {
    shop.catalog.put(
        book(20, "The Three-Body Problem")
            .originalTitle("三体")
            .by("Liu Cixin")
            .language("en")
            .rated("4.1", 93_000));
    shop.catalog.put(book(THREE_BODY, "三体").by("刘慈欣").language("zh"));
    shop.follow();

    assertThat(shop.ids("三体")).startsWith(THREE_BODY).contains(20L);
  }

  @Test
  void aCharacterThatNamesKeepIsFoundAsItIsUsuallyWritten() {
    shop.catalog.put(book(21, "围城").by("钱锺书"));
    shop.follow();

    shop.catalog.put(book(22, "射鵰英雄傳").by("金庸"));
    shop.follow();

    assertThat(shop.ids("射雕")).containsExactly(22L);
    assertThat(shop.ids("钱钟书")).containsExactly(21L);
    assertThat(shop.ids("錢鍾書圍城")).containsExactly(21L);
  }

  @Test
  void chineseWordsMayStandApart() {
    assertThat(shop.ids("平凡世界")).containsExactly(ORDINARY_WORLD);
    assertThat(shop.ids("黑暗森林 三体")).containsExactly(DARK_FOREST);
    assertThat(shop.ids("马尔克斯百年孤独")).containsExactly(SOLITUDE);
  }

  @Test
  void subjectsAndPublishersAreFoundInBothLanguages() {
    assertThat(shop.ids("fantasy")).containsExactly(HUNGER_GAMES);
    assertThat(shop.ids("奇幻 hunger")).containsExactly(HUNGER_GAMES);
    assertThat(shop.ids("重庆出版社")).containsExactly(THREE_BODY);
  }

  @Test
  void quotedWordsStandTogether() {
    assertThat(shop.ids("\"potter harry\"")).isEmpty();
    assertThat(shop.ids("\"harry potter\" rowling")).containsExactly(HARRY_POTTER);
    assertThat(shop.ids("“三体” 刘慈欣")).containsExactly(THREE_BODY, DARK_FOREST);
  }

  @Test
  void whatIsExcludedIsNotFound() {
    assertThat(shop.ids("collins -catching")).containsExactly(HUNGER_GAMES);
    assertThat(shop.ids("collins -\"catching fire\"")).containsExactly(HUNGER_GAMES);
    assertThat(shop.ids("刘慈欣 -黑暗森林")).containsExactly(THREE_BODY);
    assertThat(shop.ids("-collins -catching")).containsExactly(CATCHING_FIRE);
  }

  @Test
  void wordsOfTheDescriptionFindAndDoNotOutweighTheTitle() {
    shop.catalog.put(
        book(30, "The Old Rug").description("<p>About <em>hunger</em> &amp; games of dice.</p>"));
    shop.follow();

    assertThat(shop.ids("hunger dice")).containsExactly(30L);
    assertThat(shop.ids("hunger games")).startsWith(HUNGER_GAMES).contains(30L);
    assertThat(shop.ids("em amp")).isEmpty();
  }

  @Test
  void numbersAreFoundInWordsAndWordsInNumbers() {
    shop.catalog.put(book(31, "The 7 Habits"));
    shop.catalog.put(book(32, "Twelve Years"));
    shop.catalog.put(book(33, "一九八四"));
    shop.follow();

    assertThat(shop.ids("seven habits")).containsExactly(31L);
    assertThat(shop.ids("12 years")).containsExactly(32L);
    assertThat(shop.ids("1984")).containsExactly(33L);
  }

  @Test
  void whatPeopleSayBehindASeriesMayBeMissing() {
    assertThat(shop.ids("hunger games trilogy")).startsWith(HUNGER_GAMES);
    assertThat(shop.ids("the hunger games series")).startsWith(HUNGER_GAMES);
  }

  @Test
  void theFirstVolumeOfASeriesComesFirst() {
    shop.catalog.put(book(40, "Men at Arms").series("Discworld", "15").rated("4.4", 40_000));
    shop.catalog.put(book(41, "The Colour of Magic").series("Discworld", "1").rated("4.0", 30_000));
    shop.follow();

    assertThat(shop.ids("discworld")).containsExactly(41L, 40L);
  }

  @Test
  void ofTwoThatAreAlikeTheNewerComesFirst() {
    int year = LocalDate.now(ZoneOffset.UTC).getYear();
    shop.catalog.put(book(50, "Gardens of Suzhou").published("1990"));
    shop.catalog.put(book(51, "Gardens of Suzhou").published(Integer.toString(year)));
    shop.follow();

    assertThat(shop.ids("gardens suzhou")).containsExactly(51L, 50L);
  }

  @Test
  void matchesAreMarkedAndEverythingElseIsEscaped() {
    shop.catalog.put(book(99, "<b>Tom</b> & \"Jerry's\" 三体问题").by("O'Brien <x>"));
    shop.follow();

    assertThat(shop.find("tom 三体 obrien").items().getFirst().highlights())
        .containsEntry(
            "title", "&lt;b&gt;<em>Tom</em>&lt;/b&gt; &amp; &quot;Jerry&#39;s&quot; <em>三体</em>问题")
        .containsEntry("contributors", "<em>O&#39;Brien</em> &lt;x&gt;");
  }

  @Test
  void nothingTypedFindsEverythingTheMostPopularFirst() {
    SearchResult all = shop.find("  ");

    assertThat(all.total()).isEqualTo(10);
    assertThat(SearchInTest.ids(all)).startsWith(HUNGER_GAMES, HARRY_POTTER, HOBBIT);
  }

  @Test
  void withoutTimeAnAnswerIsPartial(@TempDir Path other) {
    try (SearchInTest hurried =
        new SearchInTest(other, shop.catalog, new SearchInTest.Remembering(), Duration.ZERO)
            .follow()) {
      assertThat(hurried.find("hunger games").partial()).isTrue();
    }
  }
}
