package io.shucheng.catalog.persistence;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.Isbn;
import io.shucheng.catalog.Subject;
import io.shucheng.catalog.WorkId;
import io.shucheng.catalog.domain.BatchPlan;
import io.shucheng.catalog.domain.BookFacts;
import io.shucheng.catalog.domain.BookField;
import io.shucheng.catalog.domain.Books;
import io.shucheng.catalog.domain.Candidates;
import io.shucheng.catalog.domain.FeedRecord;
import io.shucheng.catalog.domain.KeptBooks;
import io.shucheng.catalog.domain.KnownBook;
import io.shucheng.catalog.domain.PlannedBook;
import io.shucheng.catalog.domain.StaffEdit;
import io.shucheng.platform.nodes.NodeBell;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The editions in PostgreSQL; each batch takes a fixed number of statements. */
@Repository
class JooqBooks implements Books {

  private final JdbcClient jdbc;
  private final CandidateSearch search;
  private final BatchWriter writer;
  private final ChangeWriter changes;

  JooqBooks(JdbcClient jdbc, List<KeptBooks> kept, ObjectProvider<NodeBell> bell) {
    this.jdbc = jdbc;
    this.search = new CandidateSearch(jdbc);
    this.changes = new ChangeWriter(jdbc, kept, bell.getIfAvailable(() -> NodeBell.NONE));
    this.writer = new BatchWriter(jdbc, changes);
  }

  @Override
  public Candidates candidates(String source, List<FeedRecord> records, boolean locked) {
    return search.of(source, records, locked);
  }

  @Override
  public Map<PlannedBook, BookId> store(String source, BatchPlan plan) {
    return writer.store(source, plan);
  }

  @Override
  public long nextStockReport() {
    return jdbc.sql("select nextval('catalog.stock_report_number')").query(Long.class).single();
  }

  @Override
  public Optional<KnownBook> find(BookId id) {
    return load(jdbc, List.of(id.value()), false).stream().findFirst();
  }

  @Override
  public Optional<KnownBook> lock(BookId id) {
    // in the order in which everybody locks, so that edits of two editions wait for each other
    jdbc.sql(
            """
            select id from catalog.book
             where work_id = (select work_id from catalog.book where id = ?)
             order by id for update
            """)
        .param(id.value())
        .query(Long.class)
        .list();
    return find(id);
  }

  @Override
  public BookId add(BookFacts facts, Collection<StaffEdit> edits) {
    PlannedBook planned = PlannedBook.make(facts);
    BookId id = Objects.requireNonNull(writer.write(List.of(planned)).get(planned));
    remember(id, edits);
    return id;
  }

  @Override
  public Optional<BookId> numbered(Isbn isbn) {
    jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("catalog.book.isbn13 " + isbn)
        .query(Integer.class)
        .single();
    return jdbc.sql("select id from catalog.book where isbn13 = ? order by id limit 1")
        .param(isbn.value())
        .query((row, _) -> BookRow.id(row))
        .optional();
  }

  @Override
  public long store(KnownBook book, BookFacts facts, Collection<StaffEdit> edits) {
    remember(book.id(), edits);
    PlannedBook planned = PlannedBook.edited(book, facts);
    if (!planned.isChanged()) {
      return book.revision();
    }
    writer.write(List.of(planned));
    return book.revision() + 1;
  }

  private void remember(BookId book, Collection<StaffEdit> edits) {
    jdbc.sql(
            """
            insert into catalog.staff_edit (book_id, field, account, edited_at)
            select ?, * from unnest(?::text[], ?::uuid[], ?::timestamptz[])
            on conflict (book_id, field)
            do update set account = excluded.account, edited_at = excluded.edited_at
            """)
        .param(book.value())
        .param(Columns.textArray(edits, edit -> edit.field().label()))
        .param(Columns.textArray(edits, StaffEdit::account))
        .param(Columns.textArray(edits, StaffEdit::at))
        .update();
  }

  @Override
  public int label(Collection<Subject> subjects) {
    List<Long> named =
        jdbc.sql(
                """
                insert into catalog.subject as s (scheme, code, label_en, label_zh)
                select distinct on (scheme, code) *
                  from unnest(?::text[], ?::text[], ?::text[], ?::text[])
                         as t (scheme, code, label_en, label_zh)
                 order by scheme, code
                on conflict (scheme, code) do update
                  set label_en = coalesce(excluded.label_en, s.label_en),
                      label_zh = coalesce(excluded.label_zh, s.label_zh)
                  where s.label_en is distinct from coalesce(excluded.label_en, s.label_en)
                     or s.label_zh is distinct from coalesce(excluded.label_zh, s.label_zh)
                returning s.id
                """)
            .param(Columns.textArray(subjects, Subject::scheme))
            .param(Columns.textArray(subjects, Subject::code))
            .param(Columns.textArray(subjects, Subject::labelEn))
            .param(Columns.textArray(subjects, Subject::labelZh))
            .query(Long.class)
            .list();
    changes.raiseOfSubjects(named.toArray(Long[]::new));
    return named.size();
  }

  @Override
  public void recordStock(Map<BookId, Boolean> inStock) {
    Map<BookId, Boolean> ordered = new TreeMap<>(inStock);
    List<Long> changed =
        jdbc.sql(
                """
                with told as (
                  select * from unnest(?::bigint[], ?::boolean[]) as t (id, in_stock)
                ), differing as (
                  select b.id, told.in_stock from catalog.book b join told on told.id = b.id
                   where b.in_stock <> told.in_stock order by b.id for update of b
                )
                update catalog.book b set in_stock = d.in_stock, revision = b.revision + 1
                  from differing d where b.id = d.id and b.in_stock <> d.in_stock returning b.id
                """)
            .param(Columns.longArray(ordered.keySet(), BookId::value))
            .param(Columns.textArray(ordered.values(), stocked -> stocked))
            .query(Long.class)
            .list();
    changes.enter(changed.stream().sorted().toList());
  }

  /** Loads books whole, in the order of their ids, in one statement (two where they are locked). */
  static List<KnownBook> load(JdbcClient jdbc, Collection<Long> ids, boolean locked) {
    Long[] sorted = ids.stream().distinct().sorted().toArray(Long[]::new);
    if (locked) {
      jdbc.sql("select id from catalog.book where id = any(?) order by id for update")
          .param(sorted)
          .query(Long.class)
          .list();
    }
    return jdbc.sql(
            "select "
                + BookRow.COLUMNS
                + ", (select array_agg(e.field) from catalog.staff_edit e where e.book_id = b.id)"
                + " as kept from "
                + BookRow.TABLES
                + " where b.id = any(?) order by b.id")
        .param(sorted)
        .query((row, _) -> known(row))
        .list();
  }

  static KnownBook known(ResultSet row) throws SQLException {
    Set<BookField> kept =
        Columns.texts(row, "kept").stream()
            .map(field -> BookField.of(String.valueOf(field)))
            .collect(Collectors.toSet());
    return new KnownBook(
        BookRow.id(row),
        row.getLong("revision"),
        new WorkId(row.getLong("work_id")),
        BookRow.facts(row),
        kept);
  }
}
