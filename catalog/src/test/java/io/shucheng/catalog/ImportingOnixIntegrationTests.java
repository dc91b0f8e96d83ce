package io.shucheng.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuchengtest.WithPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real ONIX files go in, with their prices and stock. */
@SpringBootTest(
    properties = {
      "management.server.port=-1",
      "shucheng.currency=AUD",
      "logging.file.name=target/shucheng.log"
    })
@WithPostgres
class ImportingOnixIntegrationTests {

  @Autowired CatalogForTests shop;
  @Autowired StockReports reports;
  @Autowired JdbcClient jdbc;

  @Test
  void bookwiseGoesInWithPricesAndStock() throws Exception {
    Path file = SharedData.file("onix/yob-onix21/Bookwise_July_2008.xml");
    long products = count(file, "<Product>");

    ImportProgress progress = run(file);

    assertThat(progress.status()).isEqualTo(ImportProgress.Status.COMPLETED);
    assertThat(progress.read()).isEqualTo(products);
    assertThat(progress.accepted()).isEqualTo(products);
    assertThat(progress.request().source()).isEqualTo("Bookwise International");
    Book book = shop.book("Bookwise International", "9781844546725");
    assertThat(book.title()).isEqualTo("Harrys War The True Story Of Prince Harrys Heroism");
    assertThat(book.price()).hasToString("19.95 AUD");
    assertThat(reports.of("Bookwise International")).hasSize((int) count(file, "<OnHand>"));
    assertThat(run(file).unchanged()).isEqualTo(products);
  }

  @Test
  void theSameProductsInBothReleasesAreTheSameBooks() {
    ImportProgress three = run(SharedData.file("onix/jonix/onix3-multiple.xml"));
    long books = shop.count("book");
    ImportProgress two = run(SharedData.file("onix/jonix/onix2-multiple.xml"));

    assertThat(three.rejected() + two.rejected()).isZero();
    assertThat(three.read()).isEqualTo(two.read());
    assertThat(shop.count("book")).isEqualTo(books);
    assertThat(
            jdbc.sql("select count(distinct currency) from catalog.price")
                .query(Long.class)
                .single())
        .as("other currencies are kept")
        .isGreaterThan(1);
  }

  @Test
  void everyWholeMessageGoesIn() throws Exception {
    for (String folder : List.of("jonix", "elibri")) {
      try (Stream<Path> files = Files.list(SharedData.file("onix/" + folder))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".xml")).toList()) {
          ImportProgress progress = run(file);

          assertThat(progress.failure()).as("%s", file).isNull();
          assertThat(progress.rejected()).as("%s %s", file, shop.rejects(progress)).isZero();
          assertThat(progress.read()).as("%s", file).isPositive();
        }
      }
    }
  }

  @Test
  void entitiesEncodingsAndShortTagsOfRealFilesAreRead() {
    for (String name :
        List.of(
            "entities.xml",
            "iso_8859_1.xml",
            "no_xml_declaration.xml",
            "short_tags.xml",
            "usd.xml",
            "product.xml",
            "two_products.xml")) {
      ImportProgress progress = run(SharedData.file("onix/yob-onix21/" + name));

      assertThat(progress.failure()).as(name).isNull();
      assertThat(progress.rejected()).as("%s %s", name, shop.rejects(progress)).isZero();
    }
    assertThat(
            jdbc.sql("select title from catalog.book where title like 'High Noon%'")
                .query(String.class)
                .list())
        .allMatch(title -> title.contains("–"));
  }

  @Test
  void fragmentsAndInvalidFilesSayWhatIsWrong() {
    ImportProgress fragment = run(SharedData.file("onix/yob-onix21/price.xml"));
    ImportProgress currency = run(SharedData.file("onix/onixcheck/invalid_google_onix_3.xml"));

    assertThat(fragment.status()).isEqualTo(ImportProgress.Status.FAILED);
    assertThat(fragment.failure()).contains("<Price>");
    assertThat(shop.rejects(currency)).singleElement().asString().contains("USDD");
  }

  private ImportProgress run(Path file) {
    return shop.importPath(ImportRequest.Format.ONIX, null, "AUD", file, false);
  }

  private static long count(Path file, String tag) throws IOException {
    return Files.readString(file).split(tag, -1).length - 1L;
  }
}
