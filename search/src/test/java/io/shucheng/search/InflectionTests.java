package io.shucheng.search;

import static io.shucheng.search.TestBook.book;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InflectionTests {

  @TempDir private Path folder;

  @Test
  void aWordIsFoundByAnotherOfItsStem() {
    CatalogInMemory catalog =
        new CatalogInMemory()
            .putAll(
                book(1, "Running with Scissors").language("en"),
                book(2, "Les Chevaux de minuit").language("fr"),
                book(3, "Die Bücher der Könige").language("de-AT"),
                book(4, "Born to Run").language("en"));
    try (SearchInTest shop = new SearchInTest(folder, catalog).follow()) {
      assertThat(shop.ids("run")).containsExactly(4L, 1L);
      assertThat(shop.ids("running")).containsExactly(1L, 4L);
      assertThat(shop.ids("cheval")).containsExactly(2L);
      assertThat(shop.ids("buch konig")).containsExactly(3L);
      assertThat(shop.ids("bücher könig")).containsExactly(3L);
    }
  }

  @Test
  void whatIsFoundByItsStemIsMarked() {
    CatalogInMemory catalog =
        new CatalogInMemory()
            .putAll(
                book(1, "Run, Runner, Running").language("en"),
                book(2, "Les Chevaux de minuit").language("fr"),
                book(3, "Running and Runs").language("sw"));
    try (SearchInTest shop = new SearchInTest(folder, catalog).follow()) {
      assertThat(titles(shop, "running"))
          .containsExactlyInAnyOrder(
              "<em>Run</em>, Runner, <em>Running</em>", "<em>Running</em> and <em>Runs</em>");
      assertThat(titles(shop, "cheval")).containsExactly("Les <em>Chevaux</em> de minuit");
    }
  }

  private static List<String> titles(SearchInTest shop, String text) {
    return shop.find(text).items().stream()
        .map(hit -> hit.highlights().getOrDefault("title", ""))
        .toList();
  }

  @Test
  void aStemIsNoWordOfItsLanguagesOnly() {
    CatalogInMemory catalog =
        new CatalogInMemory()
            .putAll(book(1, "Wandering").language("en"), book(2, "Wandering").language("sw"));
    try (SearchInTest shop = new SearchInTest(folder, catalog).follow()) {
      assertThat(shop.ids("wander")).containsExactly(1L);
      assertThat(shop.ids("wandering")).containsExactlyInAnyOrder(1L, 2L);
    }
  }
}
