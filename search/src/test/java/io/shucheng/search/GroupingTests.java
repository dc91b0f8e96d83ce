package io.shucheng.search;

import static io.shucheng.search.TestBook.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.shucheng.catalog.ProductForm;
import io.shucheng.platform.web.InvalidCursorException;
import io.shucheng.search.SearchQuery.Group;
import io.shucheng.search.SearchQuery.Sort;
import io.shucheng.search.SearchResult.FacetValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Editions of one work are one hit, or each its own. */
class GroupingTests {

  private static final int WORKS = 20;

  @TempDir Path folder;
  private final CatalogInMemory catalog = new CatalogInMemory();
  private SearchInTest shop;

  @BeforeEach
  void open() {
    shop = new SearchInTest(folder, catalog);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void aWorkIsOneHitUnlessEditionsAreAskedFor() {
    putDune();

    assertThat(shop.find("dune").total()).isEqualTo(2);
    assertThat(shop.ids("dune")).hasSize(2).contains(4L);
    SearchResult editions = shop.find(Queries.of("dune").group(Group.EDITION).build());
    assertThat(editions.total()).isEqualTo(4);
    assertThat(SearchInTest.ids(editions)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
  }

  @Test
  void theEditionThatStandsFirstRepresentsItsWork() {
    putDune();

    assertThat(ids(Queries.of("dune").sort(Sort.PRICE_ASCENDING))).containsExactly(2L, 4L);
    assertThat(ids(Queries.of("dune").sort(Sort.PRICE_DESCENDING))).containsExactly(4L, 1L);
    assertThat(ids(Queries.of("dune").sort(Sort.NEWEST))).containsExactly(3L, 4L);
  }

  @Test
  void onlyEditionsThatMatchRepresentTheirWork() {
    putDune();

    assertThat(ids(Queries.of("dune").forms("hardback").sort(Sort.PRICE_ASCENDING)))
        .containsExactly(1L);
    assertThat(ids(Queries.of("9780441172719"))).containsExactly(3L);
  }

  @Test
  void facetsCountWorks() {
    putDune();

    SearchResult found = shop.find("dune");
    SearchResult editions = shop.find(Queries.of("dune").group(Group.EDITION).build());

    assertThat(found.facets().get("form"))
        .extracting(FacetValue::value, FacetValue::count)
        .containsExactlyInAnyOrder(
            tuple("paperback", 2L), tuple("hardback", 1L), tuple("ebook", 1L));
    assertThat(editions.facets().get("form"))
        .extracting(FacetValue::value, FacetValue::count)
        .contains(tuple("paperback", 2L));
    assertThat(found.facets().get("language"))
        .extracting(FacetValue::value, FacetValue::count)
        .containsExactly(tuple("en", 2L));
    assertThat(editions.facets().get("language"))
        .extracting(FacetValue::value, FacetValue::count)
        .containsExactly(tuple("en", 4L));
    for (FacetValue form : found.facets().get("form")) {
      assertThat(shop.find(Queries.of("dune").forms(form.value()).build()).total())
          .as(form.value())
          .isEqualTo(form.count());
    }
  }

  @Test
  void anEditionThatIsLeftAloneStandsForItself() {
    putDune();
    catalog.withdraw(1);
    catalog.withdraw(2);
    catalog.put(dune(3));
    shop.follow();

    assertThat(shop.ids("dune")).containsExactlyInAnyOrder(3L, 4L);
  }

  @ParameterizedTest
  @EnumSource
  void pagesMakeTheWholeListOnce(Sort sort) {
    for (int id = 1; id <= 3 * WORKS; id++) {
      int work = id % WORKS;
      catalog.put(
          book(id, "Emma " + id % 4)
              .editionOf(work + 1, (id + WORKS - 1) % (3 * WORKS) + 1)
              .price((id * 7) % 11 + 1 + ".00")
              .published("20" + (10 + id % 13))
              .rated("4." + id % 5, id % 6));
    }
    shop.follow();

    List<Long> whole = ids(Queries.of("emma").sort(sort));

    Map<Long, Long> firstOfWorks = new LinkedHashMap<>();
    ids(Queries.of("emma").sort(sort).group(Group.EDITION))
        .forEach(id -> firstOfWorks.putIfAbsent(id % WORKS, id));
    assertThat(whole).hasSize(WORKS).containsExactlyElementsOf(firstOfWorks.values());
    List<Long> paged = new ArrayList<>();
    String cursor = null;
    do {
      SearchResult page = shop.find(Queries.of("emma").sort(sort).limit(3).cursor(cursor).build());
      assertThat(page.total()).isEqualTo(WORKS);
      paged.addAll(SearchInTest.ids(page));
      cursor = page.nextCursor();
    } while (cursor != null);
    assertThat(paged).isEqualTo(whole);
  }

  @Test
  void aCursorOfOneGroupingOpensNoOther() {
    putDune();
    String cursor = shop.find(Queries.of("dune").limit(1).build()).nextCursor();

    assertThatThrownBy(
            () -> shop.find(Queries.of("dune").group(Group.EDITION).cursor(cursor).build()))
        .isInstanceOf(InvalidCursorException.class);
  }

  private void putDune() {
    catalog.putAll(
        dune(1, 2, 3).form(ProductForm.HARDBACK).price("90.00").published("1965"),
        dune(2, 1, 3).form(ProductForm.PAPERBACK).price("20.00").published("1984"),
        dune(3, 1, 2)
            .form(ProductForm.EBOOK)
            .price("30.00")
            .published("2010")
            .isbn("9780441172719"),
        book(4, "Dune Encyclopedia")
            .language("en")
            .form(ProductForm.PAPERBACK)
            .price("99.00")
            .published("1984"));
    shop.follow();
  }

  private static TestBook dune(long id, long... others) {
    return book(id, "Dune").by("Frank Herbert").language("en").editionOf(77, others);
  }

  private List<Long> ids(Queries query) {
    return SearchInTest.ids(shop.find(query.build()));
  }
}
