package io.shucheng.search;

import static io.shucheng.search.TestBook.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.platform.web.InvalidCursorException;
import io.shucheng.search.SearchQuery.Sort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PagesTests {

  private static final int BOOKS = 47;

  @TempDir Path folder;
  private final CatalogInMemory catalog = new CatalogInMemory();
  private SearchInTest shop;

  @BeforeEach
  void open() {
    for (int id = 1; id <= BOOKS; id++) {
      TestBook book = book(id, "Emma " + id % 3);
      catalog.put(
          id % 5 == 0
              ? book.price(null)
              : book.price(id % 7 + ".00").published("200" + id % 4).rated("4." + id % 3, id));
    }
    shop = new SearchInTest(folder, catalog).follow();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @ParameterizedTest
  @EnumSource
  void pagesMakeTheWholeListOnce(Sort sort) {
    List<Long> whole = SearchInTest.ids(shop.find(query(sort, 100, null)));

    assertThat(paged(sort)).isEqualTo(whole).hasSize(BOOKS).doesNotHaveDuplicates();
  }

  @Test
  void theTotalIsTheSameOnEveryPage() {
    SearchResult first = shop.find(query(Sort.NEWEST, 10, null));
    SearchResult second = shop.find(query(Sort.NEWEST, 10, first.nextCursor()));

    assertThat(first.total()).isEqualTo(BOOKS);
    assertThat(second.total()).isEqualTo(BOOKS);
  }

  @Test
  void ordersAreWhatTheySay() {
    assertThat(shop.find(query(Sort.PRICE_ASCENDING, 38, null)).items())
        .extracting(hit -> hit.price().minorUnits())
        .isSorted();
    assertThat(shop.find(query(Sort.PRICE_DESCENDING, 38, null)).items())
        .extracting(hit -> -hit.price().minorUnits())
        .isSorted();
    assertThat(shop.find(query(Sort.PRICE_ASCENDING, 100, null)).items().getLast().price())
        .isNull();
    assertThat(shop.find(query(Sort.PRICE_DESCENDING, 100, null)).items().getLast().price())
        .isNull();
    assertThat(SearchInTest.ids(shop.find(query(Sort.NEWEST, 3, null))))
        .containsExactly(3L, 7L, 11L);
    assertThat(SearchInTest.ids(shop.find(query(Sort.RATING, 3, null))))
        .containsExactly(47L, 44L, 41L);
  }

  @Test
  void aListGoesOnRightWhileBooksComeAndGo() {
    SearchResult first = shop.find(query(Sort.PRICE_ASCENDING, 10, null));
    List<Long> seen = new ArrayList<>(SearchInTest.ids(first));
    catalog.put(book(100, "Emma first").price("0.50"));
    catalog.withdraw(seen.getLast());
    catalog.withdraw(seen.getFirst());
    shop.follow();

    String cursor = first.nextCursor();
    while (cursor != null) {
      SearchResult page = shop.find(query(Sort.PRICE_ASCENDING, 10, cursor));
      seen.addAll(SearchInTest.ids(page));
      cursor = page.nextCursor();
    }

    assertThat(seen)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, BOOKS).boxed().toList());
  }

  @Test
  void aCursorOpensItsOwnListOnly() {
    String cursor = shop.find(query(Sort.RELEVANCE, 10, null)).nextCursor();

    assertThatThrownBy(() -> shop.find(query(Sort.RATING, 10, cursor)))
        .isInstanceOf(InvalidCursorException.class);
    assertThatThrownBy(() -> shop.find(Queries.of("other").cursor(cursor).build()))
        .isInstanceOf(InvalidCursorException.class);
    assertThatThrownBy(() -> shop.find(Queries.of("emma").forms("ebook").cursor(cursor).build()))
        .isInstanceOf(InvalidCursorException.class);
    assertThatThrownBy(() -> shop.find(query(Sort.RELEVANCE, 10, cursor + "|1")))
        .isInstanceOf(InvalidCursorException.class);
  }

  @Test
  void aCursorIsGoodForAnyLimit() {
    String cursor = shop.find(query(Sort.RELEVANCE, 10, null)).nextCursor();

    assertThat(shop.find(query(Sort.RELEVANCE, 100, cursor)).items()).hasSize(BOOKS - 10);
  }

  @Test
  void aCorrectedListGoesOnCorrected() {
    SearchResult first = shop.find(Queries.of("emna").limit(40).build());
    SearchResult second =
        shop.find(Queries.of("emna").limit(40).cursor(first.nextCursor()).build());

    assertThat(first.correctedQuery()).isEqualTo("emma");
    assertThat(second.correctedQuery()).isEqualTo("emma");
    assertThat(second.items()).hasSize(7);
  }

  private List<Long> paged(Sort sort) {
    List<Long> ids = new ArrayList<>();
    String cursor = null;
    do {
      SearchResult page = shop.find(query(sort, 5, cursor));
      ids.addAll(SearchInTest.ids(page));
      cursor = page.nextCursor();
    } while (cursor != null);
    return ids;
  }

  private static SearchQuery query(Sort sort, int limit, String cursor) {
    return Queries.of("emma").sort(sort).limit(limit).cursor(cursor).build();
  }
}
