package io.shucheng.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The catalog is read in a bounded number of statements. */
@CatalogIntegrationTest
class ReadingTheCatalogIntegrationTests {

  @Autowired CatalogForTests shop;
  @Autowired Catalog catalog;
  @Autowired ShopWindow window;
  @Autowired StatementCount statements;
  @Autowired JdbcClient jdbc;

  private final List<BookId> ids = new ArrayList<>();
  private String source;

  @BeforeEach
  void importBooks() {
    source = shop.newSource();
    StringBuilder csv =
        new StringBuilder(
            "reference,isbn13,title,contributors,subjects,price,form,rating_average,rating_count\n");
    for (int i = 0; i < 30; i++) {
      csv.append(
          "%d,,Tome %d of %s,A. Writer|B. Helper,FBA|FL,%d.50,%s,4,%d\n"
              .formatted(i, i, source, i + 1, i % 2 == 0 ? "ebook" : "paperback", i));
    }
    shop.importCsv(source, csv.toString());
    for (int i = 0; i < 30; i++) {
      ids.add(shop.id(source, Integer.toString(i)));
    }
  }

  @Test
  void eachReadTakesOneStatementHoweverManyBooks() {
    assertThat(statements.during(() -> catalog.findAll(ids))).isEqualTo(1);
    assertThat(statements.during(() -> catalog.find(ids.getFirst()))).isEqualTo(1);
    assertThat(statements.during(() -> catalog.summaries(ids))).isEqualTo(1);
    assertThat(statements.during(() -> catalog.offers(ids))).isEqualTo(1);
    assertThat(
            statements.during(
                () ->
                    window.browse(
                        new BrowseRequest(
                            "F",
                            "A. Writer",
                            null,
                            BrowseRequest.Sort.PRICE_DESCENDING,
                            20,
                            null))))
        .isEqualTo(1);
  }

  @Test
  void summariesStandInTheOrderOfTheirIds() {
    List<BookId> wanted = List.of(ids.get(7), new BookId(Long.MAX_VALUE), ids.get(2), ids.get(5));

    assertThat(catalog.summaries(wanted))
        .extracting(BookSummary::id)
        .containsExactly(ids.get(7), ids.get(2), ids.get(5));
  }

  @Test
  void offersSayWhetherABookCanBeOrdered() {
    Offer digital = catalog.offers(ids).get(ids.getFirst());

    assertThat(digital.forSale()).isTrue();
    assertThat(digital.isDigital()).isTrue();
    assertThat(digital.price()).hasToString("1.50 CNY");
    assertThat(catalog.offers(List.of())).isEmpty();
  }

  @Test
  void aNumberOnSeveralBooksFindsTheOneForSale() {
    String twins = shop.newSource();
    String isbn = shop.newIsbn();
    shop.importCsv(
        twins,
        """
        reference,isbn13,title,price
        old,%1$s,A book that is not sold,
        new,%1$s,A book with the same number,20
        """
            .formatted(isbn));

    Book found = window.find(Isbn.parse(isbn)).orElseThrow();

    assertThat(found.title()).isEqualTo("A book with the same number");
    assertThat(shop.id(twins, "old")).isNotEqualTo(shop.id(twins, "new"));
  }

  @Test
  void subjectsAreThoseOfBooks() {
    assertThat(window.subjects()).extracting(Subject::code).contains("FBA", "FL");
    assertThat(catalog.currency().getCurrencyCode()).isEqualTo("CNY");
  }

  @Test
  void browsingByPopularityNeedsNoSort() {
    List<String> plan =
        jdbc.sql(
                """
                explain select id from catalog.book where not withdrawn
                 and (rating_count, id) < (1000, 1000) order by rating_count desc, id desc limit 21
                """)
            .query(String.class)
            .list();

    assertThat(String.join("\n", plan)).contains("book_popularity_ix").doesNotContain("Sort");
  }
}
