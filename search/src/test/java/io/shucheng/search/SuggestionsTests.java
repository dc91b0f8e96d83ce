package io.shucheng.search;

import static io.shucheng.search.TestBook.book;
import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestionsTests {

  @TempDir Path folder;
  private final CatalogInMemory catalog = new CatalogInMemory();
  private SearchInTest shop;

  @BeforeEach
  void open() {
    catalog.putAll(
        book(1, "The Shining").by("Stephen King").rated("4.2", 900_000),
        book(2, "Twilight").by("Stephenie Meyer").series("Twilight").rated("3.6", 4_000_000),
        book(3, "A Clash of Kings").by("George R.R. Martin").rated("4.4", 500_000),
        book(4, "三体").by("刘慈欣").rated("4.5", 90_000),
        book(5, "三体Ⅱ：黑暗森林").by("刘慈欣").series("地球往事").rated("4.6", 50_000),
        book(6, "Gödel, Escher, Bach"));
    shop = new SearchInTest(folder, catalog).follow();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void anyWordMayBegin() {
    assertThat(shop.suggestions("kin")).containsExactly("Stephen King", "A Clash of Kings");
    assertThat(shop.suggestions("shin")).containsExactly("The Shining");
    assertThat(shop.suggestions("clash ki")).containsExactly("A Clash of Kings");
  }

  @Test
  void thePopularComeFirst() {
    assertThat(shop.suggestions("step")).containsExactly("Stephenie Meyer", "Stephen King");
  }

  @Test
  void accentsAndInitialsDoNotMatter() {
    assertThat(shop.suggestions("godel")).containsExactly("Gödel, Escher, Bach");
    assertThat(shop.suggestions("george rr mart")).containsExactly("George R.R. Martin");
  }

  @Test
  void chineseBeginsAtAnyCharacter() {
    assertThat(shop.suggestions("三")).containsExactly("三体", "三体Ⅱ：黑暗森林");
    assertThat(shop.suggestions("黑暗")).containsExactly("三体Ⅱ：黑暗森林");
    assertThat(shop.suggestions("慈欣")).containsExactly("刘慈欣");
    assertThat(shop.suggestions("劉慈")).containsExactly("刘慈欣");
    assertThat(shop.suggestions("往事")).containsExactly("地球往事");
  }

  @Test
  void pinyinBeginsAtAnyCharacterToo() {
    assertThat(shop.suggestions("sant")).containsExactly("三体", "三体Ⅱ：黑暗森林");
    assertThat(shop.suggestions("liucix")).containsExactly("刘慈欣");
    assertThat(shop.suggestions("liu cix")).containsExactly("刘慈欣");
    assertThat(shop.suggestions("heian")).containsExactly("三体Ⅱ：黑暗森林");
    assertThat(shop.suggestions("lcx")).containsExactly("刘慈欣");
    assertThat(shop.suggestions("hasl")).containsExactly("三体Ⅱ：黑暗森林");
  }

  @Test
  void aWrongLetterIsForgivenFromTheFourthOn() {
    assertThat(shop.suggestions("shyni")).containsExactly("The Shining");
    assertThat(shop.suggestions("stehpen")).containsExactly("Stephenie Meyer", "Stephen King");
    assertThat(shop.suggestions("claash ki")).containsExactly("A Clash of Kings");
    assertThat(shop.suggestions("twiligth")).isNotEmpty();
    assertThat(shop.suggestions("shy")).isEmpty();
  }

  @Test
  void whatBeginsSoIsNotTakenForAMistake() {
    catalog.put(book(20, "Shyness"));
    shop.follow();

    assertThat(shop.suggestions("shyn")).containsExactly("Shyness");
  }

  @Test
  void aTitleNamesItsBookAndEveryKindIsNamed() {
    assertThat(shop.search.suggest("twilight", 10, Locale.ENGLISH))
        .containsExactlyInAnyOrder(
            new Suggestion(Suggestion.Kind.TITLE, "Twilight", new BookId(2)),
            new Suggestion(Suggestion.Kind.SERIES, "Twilight", null));
  }

  @Test
  void aNameWithManyBooksIsSuggestedOnceAndHidesNoOther() {
    LongStream.range(100, 200)
        .forEach(
            id -> catalog.put(book(id, "Novel " + id).by("Stephen King").rated("4.0", 9_000_000)));
    shop.follow();

    assertThat(shop.suggestions("stephen")).containsExactly("Stephen King", "Stephenie Meyer");
  }

  @Test
  void nothingIsSuggestedForNothing() {
    assertThat(shop.suggestions("")).isEmpty();
    assertThat(shop.suggestions("?!")).isEmpty();
    assertThat(shop.suggestions("qqq")).isEmpty();
  }

  @Test
  void aWithdrawnBookIsNotSuggested() {
    catalog.withdraw(1);
    shop.follow();

    assertThat(shop.suggestions("shining")).isEmpty();
  }
}
