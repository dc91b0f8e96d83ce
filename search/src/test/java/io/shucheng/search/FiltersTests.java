package io.shucheng.search;

import static org.assertj.core.api.Assertions.assertThat;

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
    shop = new SearchInTest(folder, FiveBooks.catalog()).follow();
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
