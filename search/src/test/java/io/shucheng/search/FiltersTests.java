package io.shucheng.search;

import static io.shucheng.search.TestBook.book;
import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.ProductForm;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiltersTests {

  @TempDir Path folder;
  private SearchInTest shop;

  @BeforeEach
  void open() {
    CatalogInMemory catalog = new CatalogInMemory();
    catalog.putAll(
        book(1, "Dune")
            .by("Frank Herbert")
            .series("Dune")
            .language("en")
            .form(ProductForm.PAPERBACK)
            .published("1965")
            .about("FLC", "Science fiction: classic", "经典科幻")
            .price("30.00"),
        book(2, "Dune Messiah")
            .by("Frank Herbert")
            .series("Dune")
            .language("en-GB")
            .form(ProductForm.EBOOK)
            .published("1969-10")
            .about("FLC", "Science fiction: classic", "经典科幻")
            .about("FL", "Science fiction", "科幻")
            .availability(Availability.NOT_YET_AVAILABLE)
            .price("20.00"),
        book(3, "三体")
            .by("刘慈欣", "Ken Liu")
            .language("zh-Hant")
            .form(ProductForm.PAPERBACK)
            .published("2008-01-15")
            .about("FL", "Science fiction", "科幻")
            .price("10.00")
            .availability(Availability.OUT_OF_STOCK),
        book(4, "Emma").by("Jane Austen").form(ProductForm.HARDBACK).about("FBC", null, null),
        book(5, "No price").price(null).availability(Availability.NOT_FOR_SALE));
    shop = new SearchInTest(folder, catalog).follow();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void aSubjectHasItsNarrowerOnes() {
    assertThat(ids(Queries.of("").subjects("FL"))).containsExactlyInAnyOrder(1L, 2L, 3L);
    assertThat(ids(Queries.of("").subjects("flc"))).containsExactlyInAnyOrder(1L, 2L);
    assertThat(ids(Queries.of("").subjects("FLC", "FB"))).containsExactlyInAnyOrder(1L, 2L, 4L);
    assertThat(ids(Queries.of("").subjects("Q"))).isEmpty();
  }

  @Test
  void contributorsAndSeriesAreWholeNames() {
    assertThat(ids(Queries.of("").contributors("frank HERBERT"))).containsExactlyInAnyOrder(1L, 2L);
    assertThat(ids(Queries.of("").contributors("Herbert"))).isEmpty();
    assertThat(ids(Queries.of("").contributors("劉慈欣"))).containsExactly(3L);
    assertThat(ids(Queries.of("").series("dune"))).containsExactlyInAnyOrder(1L, 2L);
    assertThat(ids(Queries.of("").series("?!"))).isEmpty();
    assertThat(ids(Queries.of("").series("?!", "dune"))).containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  void aLanguageHasItsRegionsAndScripts() {
    assertThat(ids(Queries.of("").languages("en"))).containsExactlyInAnyOrder(1L, 2L);
    assertThat(ids(Queries.of("").languages("zh"))).containsExactly(3L);
    assertThat(ids(Queries.of("").languages("zh-Hant", "EN-gb"))).containsExactlyInAnyOrder(2L, 3L);
    assertThat(ids(Queries.of("").languages("zh-Hans"))).isEmpty();
  }

  @Test
  void formsYearsAndStockNarrow() {
    assertThat(ids(Queries.of("").forms("paperback"))).containsExactlyInAnyOrder(1L, 3L);
    assertThat(ids(Queries.of("").years(1965, 2008))).containsExactlyInAnyOrder(1L, 3L);
    assertThat(ids(Queries.of("").inStock(true))).containsExactlyInAnyOrder(1L, 4L);
    assertThat(ids(Queries.of("").inStock(false))).containsExactlyInAnyOrder(2L, 3L, 5L);
  }

  @Test
  void pricesAreBoundsThatBelong() {
    assertThat(ids(Queries.of("").prices("10.00", "20"))).containsExactlyInAnyOrder(2L, 3L);
    assertThat(ids(Queries.of("").prices("20.001", null))).containsExactlyInAnyOrder(1L, 4L);
    assertThat(ids(Queries.of("").prices(null, "9.999"))).isEmpty();
    assertThat(ids(Queries.of("").prices("1e1000000000", null))).isEmpty();
    assertThat(ids(Queries.of("").prices(null, "1e1000000000"))).hasSize(4);
    assertThat(ids(Queries.of("").prices("-1e99", "1e99"))).hasSize(4);
  }

  @Test
  void filtersNarrowEachOtherAndTheWords() {
    assertThat(ids(Queries.of("dune").forms("paperback").languages("en"))).containsExactly(1L);
    assertThat(ids(Queries.of("emma").forms("paperback"))).isEmpty();
  }

  @Test
  void wordsAreNotCorrectedForAFiltersSake() {
    assertThat(shop.find(Queries.of("emma").forms("ebook").build()).correctedQuery()).isNull();
  }

  private List<Long> ids(Queries query) {
    return SearchInTest.ids(shop.find(query.build()));
  }
}
