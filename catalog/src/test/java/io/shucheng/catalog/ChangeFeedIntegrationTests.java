package io.shucheng.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The change feed skips nothing. */
@CatalogIntegrationTest
class ChangeFeedIntegrationTests {

  @Autowired CatalogForTests catalog;
  @Autowired CatalogChanges changes;
  @Autowired RecordAvailability availability;
  @Autowired Catalog books;
  @Autowired SubjectLabels labels;
  @Autowired DataSource database;
  @Autowired JdbcClient jdbc;

  private BookId first;
  private BookId second;

  @BeforeEach
  void importTwoBooks() {
    String source = catalog.newSource();
    catalog.importCsv(
        source,
        "reference,title,price,form,subjects\na,First of %s,10,paperback,FX\nb,Second of %s,10,ebook,FX\n"
            .formatted(source, source));
    first = catalog.id(source, "a");
    second = catalog.id(source, "b");
  }

  @Test
  void whatCommitsLateIsReadThoughItsSequenceIsOlder() throws Exception {
    ChangeCursor start = end();
    try (Connection slow = database.getConnection();
        Connection fast = database.getConnection()) {
      slow.setAutoCommit(false);
      fast.setAutoCommit(false);
      enter(slow, first);
      enter(fast, second);
      fast.commit();

      CatalogChanges.Changes early = changes.after(start, 100);
      List<BookId> byTheSequenceAlone = readBySequenceAlone(start);
      slow.commit();
      CatalogChanges.Changes late = changes.after(early.next(), 100);

      // a reader that went by the sequence would stand behind the late one already
      assertThat(byTheSequenceAlone).containsExactly(second);
      List<BookId> read = new ArrayList<>();
      early.changes().forEach(change -> read.add(change.book()));
      late.changes().forEach(change -> read.add(change.book()));
      assertThat(read).contains(first, second);
    }
  }

  @Test
  void transactionsAreInTheOrderOfTheirNumbersHoweverManyDigitsTheyHave() {
    // before every transaction of a real database, so that nothing else stands between
    jdbc.sql("update catalog.book_change set xid = '2' where book_id = ?")
        .param(first.value())
        .update();
    jdbc.sql("update catalog.book_change set xid = '10' where book_id = ?")
        .param(second.value())
        .update();

    CatalogChanges.Changes one = changes.after(ChangeCursor.START, 1);
    CatalogChanges.Changes other = changes.after(one.next(), 1);

    assertThat(one.changes()).extracting(CatalogChanges.Change::book).containsExactly(first);
    assertThat(other.changes()).extracting(CatalogChanges.Change::book).containsExactly(second);
    assertThat(one.next().transaction()).isEqualTo(2);
    assertThat(other.next().transaction()).isEqualTo(10);
    assertThat(changes.countAfter(one.next()))
        .isEqualTo(changes.countAfter(ChangeCursor.START) - 1);
  }

  @Test
  void readingFromTheStartGivesEachBookOnceHoweverOftenItChanged() {
    availability.record(Map.of(first, true));
    availability.record(Map.of(first, false));
    List<BookId> read = new ArrayList<>();
    ChangeCursor cursor = ChangeCursor.START;
    CatalogChanges.Changes page;
    do {
      page = changes.after(cursor, 1);
      page.changes().forEach(change -> read.add(change.book()));
      cursor = page.next();
    } while (page.more());

    assertThat(read).doesNotHaveDuplicates().hasSize((int) catalog.count("book"));
    assertThat(changes.after(cursor, 10).changes()).isEmpty();
    assertThat(ChangeCursor.parse(cursor.toString())).isEqualTo(cursor);
  }

  @Test
  void availabilityChangesABookOnlyWhereItDiffers() {
    long revision = books.find(first).orElseThrow().revision();

    availability.record(Map.of(first, true, second, false, new BookId(Long.MAX_VALUE), true));
    ChangeCursor after = end();
    availability.record(Map.of(first, true));

    Book book = books.find(first).orElseThrow();
    assertThat(book.availability()).isEqualTo(Availability.IN_STOCK);
    assertThat(book.revision()).isEqualTo(revision + 1);
    assertThat(books.find(second).orElseThrow().availability())
        .as("a digital book needs no stock")
        .isEqualTo(Availability.IN_STOCK);
    assertThat(changes.after(after, 10).changes()).isEmpty();
  }

  @Test
  void aNewHeadingChangesTheBooksOfItsSubject() {
    Subject heading = new Subject("thema", "FX", "Graphic " + first, null);
    ChangeCursor before = end();

    labels.load(List.of(heading));
    ChangeCursor after = end();
    int again = labels.load(List.of(heading));

    assertThat(changes.after(before, 100).changes())
        .extracting(CatalogChanges.Change::book)
        .contains(first, second);
    assertThat(again).isZero();
    assertThat(changes.after(after, 10).changes()).isEmpty();
  }

  @Test
  void followersAreWoken() throws Exception {
    CountDownLatch woken = new CountDownLatch(2);
    try (CatalogChanges.Subscription _ = changes.onChange(woken::countDown)) {
      while (woken.getCount() > 0) {
        availability.record(Map.of(first, woken.getCount() % 2 == 0));
        availability.record(Map.of(first, woken.getCount() % 2 != 0));
        if (woken.await(10, TimeUnit.SECONDS)) {
          break;
        }
      }
    }

    assertThat(woken.getCount()).isZero();
  }

  /** What the catalog itself does to enter a book. */
  private static void enter(Connection connection, BookId book) throws Exception {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            insert into catalog.book_change (book_id, xid, sequence, revision)
            values (?, pg_current_xact_id(), nextval('catalog.book_change_sequence'), 99)
            on conflict (book_id) do update
              set xid = excluded.xid, sequence = excluded.sequence, revision = excluded.revision
            """)) {
      statement.setLong(1, book.value());
      statement.executeUpdate();
    }
  }

  private List<BookId> readBySequenceAlone(ChangeCursor after) {
    return jdbc.sql("select book_id from catalog.book_change where sequence > ? order by sequence")
        .param(after.sequence())
        .query((row, _) -> new BookId(row.getLong(1)))
        .list();
  }

  private ChangeCursor end() {
    ChangeCursor cursor = ChangeCursor.START;
    CatalogChanges.Changes page;
    do {
      page = changes.after(cursor, 10_000);
      cursor = page.next();
    } while (page.more());
    return cursor;
  }
}
