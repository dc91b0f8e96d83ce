package io.shucheng.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.domain.BookEdit;
import io.shucheng.catalog.domain.BookField;
import io.shucheng.catalog.domain.Editor;
import io.shucheng.catalog.usecase.EditBook;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files without references, in which a number may stand on several books. */
@CatalogIntegrationTest
class SharedNumbersIntegrationTests {

  private static final String HEADER = "isbn13,title,contributors,price,stock\n";

  @Autowired CatalogForTests shop;
  @Autowired StockReports reports;
  @Autowired JdbcClient jdbc;
  @Autowired EditBook editBook;

  private String source;
  private String isbn;
  private String emma;
  private String dune;

  @BeforeEach
  void writeRows() {
    source = shop.newSource();
    isbn = shop.newIsbn();
    emma = "%s,Emma %s,Jane Austen,10.00,3\n".formatted(isbn, source);
    dune = "%s,Dune %s,Frank Herbert,20.00,5\n".formatted(isbn, source);
  }

  @Test
  void twoTitlesUnderOneNumberAreTwoBooksAndStayThem() {
    ImportProgress first = shop.importCsv(source, HEADER + emma + dune);
    ImportProgress second = shop.importCsv(source, HEADER + emma + dune);
    ImportProgress reversed = shop.importCsv(source, HEADER + dune + emma);
    ImportProgress one = shop.importCsv(source, HEADER + dune);

    assertThat(first.accepted()).isEqualTo(2);
    assertThat(second.unchanged()).isEqualTo(2);
    assertThat(reversed.unchanged()).isEqualTo(2);
    assertThat(one.unchanged()).isEqualTo(1);
    assertThat(titles()).containsExactly("Emma " + source, "Dune " + source);
    assertThat(prices()).containsExactly(1000L, 2000L);
    assertThat(reports.of(source)).hasSize(2);
  }

  @Test
  void volumesOfOneAuthorAreKeptApartToo() {
    String volumes =
        HEADER
            + "%s,平凡的世界 %s 上,路遥,,\n".formatted(isbn, source)
            + "%s,平凡的世界 %s 下,路遥,,\n".formatted(isbn, source);

    shop.importCsv(source, volumes);

    assertThat(titles()).hasSize(2);
    assertThat(shop.importCsv(source, volumes).unchanged()).isEqualTo(2);
  }

  @Test
  void theyMayStandFarApart() {
    String far = HEADER + emma + manyRows() + dune;

    shop.importCsv(source, far);

    assertThat(titles()).hasSize(2);
    assertThat(shop.importCsv(source, far).unchanged()).isEqualTo(602);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTitleKeepsItsNumberHoweverFarTheOtherStands(boolean newcomerFirst) {
    shop.importCsv(source, HEADER + emma);
    String dearer = emma.replace("10.00", "11.00");
    String between = manyRows();
    String forth = HEADER + dune + between + dearer;
    String back = HEADER + dearer + between + dune;

    shop.importCsv(source, newcomerFirst ? forth : back);

    assertThat(titles()).containsExactly("Emma " + source, "Dune " + source);
    assertThat(prices()).containsExactly(1100L, 2000L);
    assertThat(shop.importCsv(source, forth).unchanged()).isEqualTo(602);
    assertThat(shop.importCsv(source, back).unchanged()).isEqualTo(602);
    assertThat(titles()).containsExactly("Emma " + source, "Dune " + source);
  }

  @Test
  void aBookThatStaffRenamedKeepsItsNumberToo() {
    shop.importCsv(source, HEADER + emma);
    rename("Emma, annotated");

    shop.importCsv(source, HEADER + dune + manyRows() + emma.replace("10.00", "11.00"));

    assertThat(titles()).containsExactly("Emma, annotated", "Dune " + source);
    assertThat(prices()).containsExactly(1100L, 2000L);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBookOfAnotherSourceKeepsItsNumberToo(boolean near) {
    shop.importCsv(source, HEADER + emma);
    String file = HEADER + dune + (near ? "" : manyRows()) + emma;

    String other = shop.newSource();
    shop.importCsv(other, file);

    assertThat(titles()).containsExactly("Emma " + source, "Dune " + source);
    assertThat(prices()).containsExactly(1000L, 2000L);
    assertThat(shop.importCsv(other, file).accepted()).isZero();
  }

  @Test
  void aCorrectedTitleUpdatesTheBook() {
    shop.importCsv(source, HEADER + emma.replace("Emma", "Emna"));

    shop.importCsv(source, HEADER + emma);

    assertThat(titles()).containsExactly("Emma " + source);
    assertThat(shop.importCsv(source, HEADER + emma).unchanged()).isEqualTo(1);
  }

  @Test
  void aCorrectedTitleUpdatesItsOwnBookBesideAnother() {
    shop.importCsv(source, HEADER + emma.replace("Emma", "Emna") + dune);

    shop.importCsv(source, HEADER + dune + manyRows() + emma);

    assertThat(titles()).containsExactly("Emma " + source, "Dune " + source);
  }

  @Test
  void aTitleThatHasItsNumberKeepsItWhateverComesBefore() {
    shop.importCsv(source, HEADER + emma);
    String other = shop.newSource();

    shop.importCsv(source, HEADER + dune + emma);
    shop.importCsv(other, HEADER + dune + emma);

    assertThat(titles()).containsExactly("Emma " + source, "Dune " + source);
  }

  @Test
  void oneTitleWithOtherContributorsIsOneBook() {
    shop.importCsv(source, HEADER + emma + emma.replace("Jane Austen", "J. Austen"));

    assertThat(titles()).hasSize(1);
  }

  /** More than a batch. */
  private String manyRows() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      rows.append(",Filler %d of %s,,,\n".formatted(i, source));
    }
    return rows.toString();
  }

  private void rename(String title) {
    BookEdit edit = new BookEdit(title, null, null, null, null, null, null);
    editBook.edit(
        shop.id(source, "isbn:" + isbn),
        new Editor(UUID.randomUUID(), Instant.EPOCH, null),
        Set.of(BookField.TITLE),
        edit::applyTo);
  }

  private List<String> titles() {
    return jdbc.sql("select title from catalog.book where isbn13 = ? order by id")
        .param(isbn)
        .query(String.class)
        .list();
  }

  private List<Long> prices() {
    return jdbc.sql(
            """
            select p.minor_units from catalog.price p join catalog.book b on b.id = p.book_id
             where b.isbn13 = ? order by b.id
            """)
        .param(isbn)
        .query(Long.class)
        .list();
  }
}
