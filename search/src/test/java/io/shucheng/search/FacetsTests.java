package io.shucheng.search;

import static io.shucheng.search.TestBook.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.shucheng.search.SearchResult.FacetValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacetsTests {

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
  void facetsCountWhatIsFound() {
    SearchResult found = shop.find("dune");

    assertThat(found.facets().keySet())
        .containsExactly(
            "subject",
            "language",
            "form",
            "contributor",
            "series",
            "price",
            "availability",
            "year");
    assertThat(found.facets().get("contributor"))
        .containsExactly(new FacetValue("Frank Herbert", "Frank Herbert", 2));
    assertThat(found.facets().get("series")).containsExactly(new FacetValue("Dune", "Dune", 2));
    assertThat(found.facets().get("price"))
        .containsExactly(new FacetValue("20.00-49.99", "CN¥20.00 – CN¥49.99", 2));
    assertThat(found.facets().get("availability"))
        .containsExactly(
            new FacetValue("IN_STOCK", "In stock", 1),
            new FacetValue("NOT_YET_AVAILABLE", "Not published yet", 1));
    assertThat(found.facets().get("year"))
        .containsExactly(new FacetValue("1965", "1965", 1), new FacetValue("1969", "1969", 1));
    assertThat(found.facets().get("subject"))
        .extracting(FacetValue::value, FacetValue::label, FacetValue::count)
        .containsExactly(
            tuple("FL", "Science fiction", 2L), tuple("FLC", "Science fiction: classic", 2L));
    assertThat(found.facets().get("language"))
        .extracting(FacetValue::value, FacetValue::label, FacetValue::count)
        .containsExactly(tuple("en", "English", 2L));
    assertThat(found.facets().get("form"))
        .extracting(FacetValue::value)
        .containsExactlyInAnyOrder("paperback", "ebook");
  }

  @Test
  void aFacetsCountIsWhatItsFilterFinds() {
    SearchResult found = shop.find("");

    assertThat(found.facets().get("subject"))
        .extracting(FacetValue::value, FacetValue::count)
        .containsExactly(tuple("FL", 3L), tuple("FLC", 2L), tuple("FBC", 1L));
    for (FacetValue subject : found.facets().get("subject")) {
      assertThat(ids(Queries.of("").subjects(subject.value())))
          .as(subject.value())
          .hasSize(Math.toIntExact(subject.count()));
    }
    for (FacetValue language : found.facets().get("language")) {
      assertThat(ids(Queries.of("").languages(language.value())))
          .as(language.value())
          .hasSize(Math.toIntExact(language.count()));
    }
  }

  @Test
  void aBroaderSubjectIsCountedThoughNoBookFoundHasItItself() {
    SearchResult found = shop.find(Queries.of("").forms("paperback").languages("en").build());

    assertThat(found.facets().get("subject"))
        .extracting(FacetValue::value, FacetValue::count)
        .containsExactly(tuple("FL", 1L), tuple("FLC", 1L));
  }

  @Test
  void facetsSpeakTheReadersLanguageAndFallBackToTheCode() {
    SearchResult found = shop.search.find(SearchQuery.of("", 10), Locale.SIMPLIFIED_CHINESE);

    assertThat(found.facets().get("subject"))
        .extracting(FacetValue::label)
        .containsExactlyInAnyOrder("经典科幻", "科幻", "FBC");
    assertThat(found.facets().get("language"))
        .extracting(FacetValue::label)
        .containsExactlyInAnyOrder("英语", "中文 (繁体)");
    assertThat(found.facets().get("form"))
        .extracting(FacetValue::label)
        .containsExactlyInAnyOrder("平装", "电子书", "精装");
  }

  @Test
  void aFacetKeepsItsOwnAlternatives() {
    SearchResult found = shop.find(Queries.of("").forms("paperback").build());

    assertThat(found.total()).isEqualTo(2);
    assertThat(found.facets().get("form"))
        .extracting(FacetValue::value, FacetValue::count)
        .contains(tuple("ebook", 1L), tuple("hardback", 1L), tuple("paperback", 2L));
    assertThat(found.facets().get("language"))
        .extracting(FacetValue::value)
        .containsExactlyInAnyOrder("en", "zh-Hant");
  }

  @Test
  void pricesAreToldFromLowToHigh() {
    assertThat(shop.find("").facets().get("price"))
        .extracting(FacetValue::value, FacetValue::count)
        .containsExactly(tuple("10.00-19.99", 1L), tuple("20.00-49.99", 3L));
  }

  @Test
  void aNameInSeveralWritingsIsOneValue() {
    shop.catalog.putAll(
        book(6, "Hobbit").by("J. R. R. Tolkien").series("Middle-earth"),
        book(7, "Silmarillion").by("J.R.R. TOLKIEN").series("MIDDLE EARTH"));
    shop.follow();

    assertThat(shop.find("tolkien").facets().get("contributor"))
        .singleElement()
        .satisfies(
            tolkien -> {
              assertThat(tolkien.count()).isEqualTo(2);
              assertThat(ids(Queries.of("").contributors(tolkien.value()))).hasSize(2);
            });
    assertThat(shop.find("tolkien").facets().get("series"))
        .singleElement()
        .extracting(FacetValue::count)
        .isEqualTo(2L);
  }

  private List<Long> ids(Queries query) {
    return SearchInTest.ids(shop.find(query.build()));
  }
}
