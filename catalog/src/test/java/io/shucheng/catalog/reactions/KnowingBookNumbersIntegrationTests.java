package io.shucheng.catalog.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.CatalogForTests;
import io.shucheng.catalog.CatalogIntegrationTest;
import io.shucheng.catalog.domain.BookNumbering;
import io.shucheng.catalog.domain.BookNumbers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers that are taken for none, while others write. */
@CatalogIntegrationTest
class KnowingBookNumbersIntegrationTests {

  private static final String NEXT = "nextval(pg_get_serial_sequence('catalog.book', 'id'))";

  @Autowired CatalogForTests catalog;
  @Autowired BookNumbering numbering;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource database;

  private final BookNumbers numbers = new BookNumbers();
  private KnowBookNumbers follower;

  @BeforeEach
  void begin() {
    follower = new KnowBookNumbers(numbering, numbers);
    importABook();
  }

  @Test
  void everyBookIsKnownAndEveryOtherNumberIsNone() {
    long none = jdbc.sql("select " + NEXT).query(Long.class).single();
    importABook();
    follower.step();

    assertThat(numbers.mayBe(new BookId(none))).isFalse();
    for (long id : jdbc.sql("select id from catalog.book").query(Long.class).list()) {
      assertThat(numbers.mayBe(new BookId(id))).isTrue();
    }
  }

  /** It has a lower number than a book that is known already. */
  @Test
  void aBookThatIsCommittedLateIsNeverTakenForNone() throws SQLException {
    try (Connection other = database.getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      long late = insertABook(statement);
      importABook();
      follower.step();
      follower.step();
      assertThat(numbers.mayBe(new BookId(late))).isTrue();

      other.commit();
      follower.step();
      assertThat(numbers.upTo()).isGreaterThan(late);
      assertThat(numbers.mayBe(new BookId(late))).isTrue();
      statement.execute("delete from catalog.book where id = " + late);
      other.commit();
      other.setAutoCommit(true);
    }
  }

  @Test
  void itFollowsAsTheCatalogGrows() {
    follower.step();
    long before = numbers.upTo();
    importABook();

    assertThat(numbers.upTo()).isEqualTo(before);
    follower.step();
    assertThat(numbers.upTo()).isGreaterThan(before);
  }

  private static long insertABook(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            """
            insert into catalog.book (revision, work_id, match_key, title, title_order)
            select 1, work_id, gen_random_uuid(), 'Late', 'late'
              from catalog.book order by id desc limit 1
            returning id
            """)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void importABook() {
    catalog.importCsv(
        catalog.newSource(),
        """
        reference,isbn13,title,contributors,year,language,form,price,stock
        one,%s,A Book of Its Own,Nobody Else,2020,en,paperback,10.00,1
        """
            .formatted(catalog.newIsbn()));
  }
}
