package io.shucheng.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuchengtest.WithPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real books.csv of goodbooks-10k goes in, over the demo's own extract of it. */
@SpringBootTest(properties = {"management.server.port=-1", "logging.file.name=target/shucheng.log"})
@WithPostgres
class ImportingGoodbooksIntegrationTests {

  private static final String SOURCE = "goodbooks-10k";

  @Autowired CatalogForTests shop;
  @Autowired JdbcClient jdbc;

  @Test
  void everyBookGoesInOnceAndASecondRunOrTheDemoDoublesAndErasesNothing() throws Exception {
    Path file = SharedData.file("csv/goodbooks-10k/books.csv");
    long rows = rows(file);
    Path demo = Files.createTempFile(Path.of("target"), "demo", ".csv");
    Files.writeString(
        demo,
        """
        reference,isbn13,title,series,series_number,contributors,year,language,form,price,stock
        1,9780439023481,The Hunger Games,The Hunger Games,1,Suzanne Collins,2008,en,paperback,55.50,262
        """);

    shop.importPath(ImportRequest.Format.CSV, SOURCE, null, demo, false);
    ImportProgress first = shop.importPath(ImportRequest.Format.CSV, null, null, file, false);
    ImportProgress second = shop.importPath(ImportRequest.Format.CSV, null, null, file, false);
    Files.delete(demo);

    assertThat(first.status()).isEqualTo(ImportProgress.Status.COMPLETED);
    assertThat(first.request().profile()).isEqualTo("goodbooks");
    assertThat(first.read()).isEqualTo(rows);
    assertThat(first.rejected()).isZero();
    assertThat(first.accepted()).isEqualTo(rows);
    assertThat(second.unchanged()).isEqualTo(rows);
    assertThat(shop.count("book")).isEqualTo(rows);
    Book games = shop.book(SOURCE, "1");
    assertThat(games.price()).hasToString("55.50 CNY");
    assertThat(games.title()).isEqualTo("The Hunger Games");
    assertThat(games.isbn13()).hasToString("9780439023481");
    List<String> leftOut = shop.rejects(first);
    assertThat(leftOut).isNotEmpty().allMatch(line -> line.contains(",isbn,"));
    assertThat(
            jdbc.sql("select count(*) from catalog.book where title ~ '#\\d+\\)$'")
                .query(Long.class)
                .single())
        .as("series are parted from titles")
        .isLessThan(rows / 1000);
  }

  private static long rows(Path file) throws Exception {
    try (var csv = de.siegmar.fastcsv.reader.CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().count();
    }
  }
}
