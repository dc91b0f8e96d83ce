package io.shucheng.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.shucheng.catalog.events.StockReported;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records of feeds become books: matched, merged, in whole batches. */
@CatalogIntegrationTest
class ImportingFeedsIntegrationTests {

  @Autowired CatalogForTests shop;
  @Autowired Catalog catalog;
  @Autowired Imports imports;
  @Autowired StockReports reports;
  @Autowired JdbcClient jdbc;

  private String source;
  private String other;

  @BeforeEach
  void nameSources() {
    source = shop.newSource();
    other = shop.newSource();
  }

  @Test
  void aSecondRunChangesNothingAndSaysSo() {
    String csv =
        "reference,title,contributors,price,stock\na,Emma %s,Jane Austen,10,3\n".formatted(source);

    ImportProgress first = shop.importCsv(source, csv);
    long revision = shop.book(source, "a").revision();
    ImportProgress second = shop.importCsv(source, csv);

    assertThat(first.accepted()).isEqualTo(1);
    assertThat(second.unchanged()).isEqualTo(1);
    assertThat(shop.book(source, "a").revision()).isEqualTo(revision);
  }

  @Test
  void aRefusedValueMayHoldWhatTheDatabaseCannot() {
    ImportProgress progress =
        shop.importCsv(source, "reference,title,price\na\0,Emma %s,1\0x\n".formatted(source));

    assertThat(progress.rejected()).isEqualTo(1);
    assertThat(shop.rejects(progress)).singleElement().asString().contains("price");
  }

  @Test
  void anAbsentFieldClearsNothing() {
    shop.importCsv(
        source,
        "reference,title,contributors,price,publisher,subjects\na,Emma %s,Jane Austen,10,Egmont,FBC\n"
            .formatted(source));
    shop.importCsv(source, "reference,title,publisher\na,Emma the second,\n");

    Book book = shop.book(source, "a");
    assertThat(book.title()).isEqualTo("Emma the second");
    assertThat(book.publisher()).isEqualTo("Egmont");
    assertThat(book.price()).hasToString("10.00 CNY");
    assertThat(book.contributors()).hasSize(1);
    assertThat(book.subjects()).hasSize(1);
  }

  @Test
  void anotherFeedsRecordMatchesByIsbnThenByTitleAndContributors() {
    String isbn = shop.newIsbn();
    shop.importCsv(
        source,
        """
        reference,isbn13,title,contributors,form
        a,%2$s,Emma of %1$s,Jane Austen,paperback
        b,,The Wásp Factory: %1$s,Iain Banks,paperback
        c,,Same title of %1$s,One Author,paperback
        d,,Same title of %1$s,One Author,hardback
        """
            .formatted(source, isbn));
    shop.importCsv(
        other,
        """
        reference,isbn13,title,contributors,form
        x,%2$s,Another spelling,Miss Austen,
        y,,the wasp factory %1$s,"Banks, Iain",paperback
        z,,Same title of %1$s,One Author,hardback
        u,,Same title of %1$s,One Author,
        v,%3$s,The Wasp Factory: %1$s,Iain Banks,hardback
        """
            .formatted(source, isbn, shop.newIsbn()));

    assertThat(shop.id(other, "x")).isEqualTo(shop.id(source, "a"));
    assertThat(shop.id(other, "y")).isEqualTo(shop.id(source, "b"));
    assertThat(shop.id(other, "z")).isEqualTo(shop.id(source, "d"));
    assertThat(shop.id(other, "u"))
        .as("two books could be meant, of which z took one")
        .isEqualTo(shop.id(source, "c"));
    assertThat(shop.id(other, "v")).as("another form").isNotEqualTo(shop.id(source, "b"));
    assertThat(shop.book(other, "v").workId()).isEqualTo(shop.book(source, "b").workId());
  }

  @Test
  void contradictingNumbersAreNotTheSameBook() {
    shop.importCsv(
        source, "reference,isbn13,title\na," + shop.newIsbn() + ",Twice " + source + "\n");
    shop.importCsv(
        other, "reference,isbn13,title\na," + shop.newIsbn() + ",Twice " + source + "\n");

    assertThat(shop.id(other, "a")).isNotEqualTo(shop.id(source, "a"));
  }

  @Test
  void oneBatchHoldsRepeatedRecordsSharedNumbersAndSeparateEditions() {
    String isbn = shop.newIsbn();
    String same = "r,%s,Repeated %s,A Writer,paperback\n".formatted(isbn, source);

    ImportProgress progress =
        shop.importCsv(
            source,
            "reference,isbn13,title,contributors,form\n"
                + same.repeat(7)
                + "s,%s,Shares its number %s,A Writer,paperback\n".formatted(isbn, source)
                + "t,,Repeated %s,A Writer,paperback\n".formatted(source));

    assertThat(progress.read()).isEqualTo(9);
    assertThat(progress.accepted()).isEqualTo(3);
    assertThat(progress.unchanged()).isEqualTo(6);
    assertThat(shop.id(source, "r")).isNotIn(shop.id(source, "s"), shop.id(source, "t"));
    assertThat(shop.book(source, "t").workId()).isEqualTo(shop.book(source, "r").workId());
  }

  @Test
  void stockCountsOnlyWhenTheFeedsFigureChanges() {
    String csv = "reference,title,stock,price\na,Counted %s,%d,%d\n";

    shop.importCsv(source, csv.formatted(source, 5, 10));
    shop.importCsv(source, csv.formatted(source, 5, 11));
    shop.importCsv(source, csv.formatted(source, 0, 11));

    assertThat(reports.of(source))
        .containsExactly(
            new StockReported.Line(shop.id(source, "a"), 5),
            new StockReported.Line(shop.id(source, "a"), 0));
  }

  @Test
  void stockOfDigitalBooksIsNotReported() {
    shop.importCsv(source, "reference,title,stock,form\na,Digital " + source + ",5,ebook\n");

    assertThat(reports.of(source)).isEmpty();
  }

  @Test
  void aPriceInAnotherCurrencyIsKeptAndNotSoldFrom() {
    shop.importCsv(source, "reference,title,price,currency\na,Abroad " + source + ",9.95,USD\n");

    assertThat(shop.book(source, "a").price()).isNull();
    assertThat(shop.book(source, "a").availability()).isEqualTo(Availability.NOT_FOR_SALE);
    assertThat(
            jdbc.sql("select minor_units from catalog.price where book_id = ? and currency = 'USD'")
                .param(shop.id(source, "a").value())
                .query(Long.class)
                .single())
        .isEqualTo(995);
  }

  @Test
  void aRecordThatTheDatabaseRefusesIsTheOnlyOneLost() {
    jdbc.sql("alter table catalog.book add constraint no_boom check (title not like 'Boom%')")
        .update();
    try {
      ImportProgress progress =
          shop.importCsv(
              source,
              "reference,title,contributors\na,Fine %1$s,X\nb,Boom %1$s,Y\nc,Good %1$s,Z\n"
                  .formatted(source));

      assertThat(progress.status()).isEqualTo(ImportProgress.Status.COMPLETED);
      assertThat(progress.accepted()).isEqualTo(2);
      assertThat(progress.rejected()).isEqualTo(1);
      assertThat(shop.rejects(progress)).singleElement().asString().startsWith("3,b,record,");
      assertThat(
              jdbc.sql("select count(*) from catalog.contributor where name = 'Y'")
                  .query(Long.class)
                  .single())
          .as("nothing is left of it")
          .isZero();
    } finally {
      jdbc.sql("alter table catalog.book drop constraint no_boom").update();
    }
  }

  @Test
  void aDryRunSaysTheSameAndChangesNothing() throws Exception {
    long books = shop.count("book");
    Path file = Files.createTempFile(Path.of("target"), "dry", ".csv");
    Files.writeString(
        file,
        "reference,title,price\na,Dry %1$s,10\na,Dry %1$s,10\nb,Bad %1$s,-1\n".formatted(source));

    ImportProgress dry = shop.importPath(ImportRequest.Format.CSV, source, null, file, true);
    assertThat(shop.count("book")).isEqualTo(books);
    ImportProgress real = shop.importPath(ImportRequest.Format.CSV, source, null, file, false);
    Files.delete(file);

    assertThat(dry.accepted()).isEqualTo(real.accepted()).isEqualTo(1);
    assertThat(dry.unchanged()).isEqualTo(real.unchanged()).isEqualTo(1);
    assertThat(dry.rejected()).isEqualTo(real.rejected()).isEqualTo(1);
    assertThat(shop.count("book")).isEqualTo(books + 1);
  }

  @Test
  void anImportWhoseProcessDiedIsMarkedFailedByTheNext() {
    UUID died = UuidCreator.getTimeOrderedEpoch();
    jdbc.sql(
            """
            insert into catalog.import_run (id, name, format, dry_run, status, process,
              bytes_total, created_at, updated_at)
            values (?, 'died', 'CSV', false, 'RUNNING', 1, 1, now(), now())
            """)
        .param(died)
        .update();

    shop.importCsv(source, "title\nNext of " + source + "\n");

    ImportProgress found = imports.find(new ImportId(died)).orElseThrow();
    assertThat(found.status()).isEqualTo(ImportProgress.Status.FAILED);
    assertThat(found.failure()).contains("start this import again");
  }

  @Test
  void recordsWithoutReferencesAreFoundAgain() {
    String csv = "title,contributors\nNameless %s,Nobody\n".formatted(source);

    shop.importCsv(source, csv);

    assertThat(shop.importCsv(source, csv).unchanged()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNotReadSaysWhy() {
    ImportProgress headless = shop.importCsv(source, "1,Emma,Jane Austen\n2,Dune,Frank Herbert\n");

    assertThat(headless.status()).isEqualTo(ImportProgress.Status.FAILED);
    assertThat(headless.failure()).contains("header").contains("1,Emma,Jane Austen");
    assertThat(headless.read()).isZero();
  }
}
